package io.jerrycan.cli;

import io.jerrycan.engine.ParamsFailure;
import io.jerrycan.function.FunctionCatalog;
import io.jerrycan.function.Placeholder;
import io.jerrycan.function.RunSettings;
import io.jerrycan.model.ActionSpec;
import io.jerrycan.model.Blueprint;
import io.jerrycan.model.BlueprintAction;
import io.jerrycan.model.ObjectReference;
import io.jerrycan.model.Value.Text;
import io.jerrycan.plan.ClusterFacts;
import io.jerrycan.plan.OfflineFacts;
import io.jerrycan.plan.Plan;
import io.jerrycan.plan.Planner;
import java.io.IOException;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The flags of commands that tell of an action without running it. */
final class PlanOptions {
    @Mixin
    private RequestOptions request;

    @Mixin
    private FromOption from;

    @Mixin
    private ClusterOptions cluster;

    @Option(names = "--offline", description = "ask no cluster; what one would have to be asked for is shown as <...>")
    private boolean offline;

    @Option(
            names = "--namespace",
            paramLabel = "NAME",
            description = "where pods are made whose phases name no namespace; otherwise the current one")
    private String namespace;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    /** Plans of one or more actions, from the same facts. */
    interface Planning extends AutoCloseable {
        Plan plan(Blueprint blueprint, String action) throws ParamsFailure;

        @Override
        void close();
    }

    Planning open(FunctionCatalog catalog) throws IOException {
        return offline ? offline(catalog) : online(catalog);
    }

    private Planning offline(FunctionCatalog catalog) {
        if (cluster.isGiven()) {
            throw new ParameterException(
                    spec.commandLine(), "--offline asks no cluster; leave --kubeconfig and --embedded out");
        }
        Planner planner = new Planner(catalog, new OfflineFacts(), settings("default"));
        return new Planning() {
            @Override
            public Plan plan(Blueprint blueprint, String action) throws ParamsFailure {
                ObjectReference object = blueprint
                        .action(action)
                        .flatMap(BlueprintAction::kind)
                        .map(Text::text)
                        .map(PlanOptions::someObject)
                        .orElse(ObjectReference.of(
                                "namespace", planner.settings().namespace(), ""));
                return planner.plan(blueprint, spec(blueprint, action, object, Optional.empty()));
            }

            @Override
            public void close() {
                // nothing is open
            }
        };
    }

    private Planning online(FunctionCatalog catalog) throws IOException {
        ClusterSession session = cluster.open();
        String current = Optional.ofNullable(session.client().getNamespace()).orElse("default");
        Planner planner = new Planner(catalog, new ClusterFacts(session.client()), settings(current));
        return new Planning() {
            @Override
            public Plan plan(Blueprint blueprint, String action) throws ParamsFailure {
                return planner.plan(
                        blueprint, spec(blueprint, action, session.defaultObject(), session.defaultProfile()));
            }

            @Override
            public void close() {
                session.close();
            }
        };
    }

    private RunSettings settings(String current) {
        return RunSettings.from(System.getenv(), namespace == null ? current : namespace);
    }

    private ActionSpec spec(
            Blueprint blueprint, String action, ObjectReference object, Optional<ObjectReference> profile) {
        return request.toSpec(action, blueprint.metadata().name(), object, from.artifacts(), profile);
    }

    /** Of the kind that the action says it is for. */
    private static ObjectReference someObject(String kind) {
        return ObjectReference.of(
                kind, Placeholder.of("namespace of the " + kind), Placeholder.of("name of the " + kind));
    }
}
