package io.jerrycan.cli;

import io.jerrycan.engine.ParamsFailure;
import io.jerrycan.function.FunctionCatalog;
import io.jerrycan.function.Placeholder;
import io.jerrycan.function.RunSettings;
import io.jerrycan.model.Artifact;
import io.jerrycan.model.Blueprint;
import io.jerrycan.model.BlueprintAction;
import io.jerrycan.model.ObjectReference;
import io.jerrycan.model.Value.Text;
import io.jerrycan.plan.ClusterFacts;
import io.jerrycan.plan.OfflineFacts;
import io.jerrycan.plan.Plan;
import io.jerrycan.plan.Planner;
import java.util.Map;
import java.util.Optional;

/**
 * Plans one or more actions, from the same facts.
 *
 * @param session absent when no cluster is asked; else open for as long as the plans are made
 */
record Planning(
        Planner planner, Optional<ClusterSession> session, RequestOptions request, Map<Text, Artifact> artifacts)
        implements AutoCloseable {

    static Planning offline(
            FunctionCatalog catalog, RunSettings settings, RequestOptions request, Map<Text, Artifact> artifacts) {
        return new Planning(new Planner(catalog, new OfflineFacts(), settings), Optional.empty(), request, artifacts);
    }

    static Planning online(
            FunctionCatalog catalog,
            RunSettings settings,
            ClusterSession session,
            RequestOptions request,
            Map<Text, Artifact> artifacts) {
        Planner planner = new Planner(catalog, new ClusterFacts(session.client()), settings);
        return new Planning(planner, Optional.of(session), request, artifacts);
    }

    Plan plan(Blueprint blueprint, String action) throws ParamsFailure {
        Asked asked = asked(blueprint, action);
        return planner.plan(blueprint, asked.spec(), asked.needed());
    }

    Asked asked(Blueprint blueprint, String action) {
        ObjectReference object =
                session.map(ClusterSession::defaultObject).orElseGet(() -> someObject(blueprint.action(action)));
        return request.ask(
                action,
                blueprint.metadata().name(),
                object,
                artifacts,
                session.flatMap(ClusterSession::defaultProfile));
    }

    /** Of the kind that the action says it is for. */
    private ObjectReference someObject(Optional<BlueprintAction> action) {
        return action.flatMap(BlueprintAction::kind)
                .map(Text::text)
                .map(kind -> ObjectReference.of(
                        kind, Placeholder.of("namespace of the " + kind), Placeholder.of("name of the " + kind)))
                .orElse(ObjectReference.of("namespace", planner.settings().namespace(), ""));
    }

    @Override
    public void close() {
        session.ifPresent(ClusterSession::close);
    }
}
