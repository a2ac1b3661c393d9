package io.jerrycan.spec;

import io.fabric8.kubernetes.client.KubernetesClient;
import io.jerrycan.cluster.LocalCluster;
import io.jerrycan.engine.ActionRequest;
import io.jerrycan.engine.Engine;
import io.jerrycan.engine.ParamsFailure;
import io.jerrycan.engine.RunEvent;
import io.jerrycan.engine.RunRequest;
import io.jerrycan.engine.record.MemoryRunStore;
import io.jerrycan.files.BlueprintFile;
import io.jerrycan.function.FunctionCatalog;
import io.jerrycan.function.RunSettings;
import io.jerrycan.model.ActionSpec;
import io.jerrycan.model.Artifact;
import io.jerrycan.model.Blueprint;
import io.jerrycan.model.ObjectReference;
import io.jerrycan.model.Value.Dict;
import io.jerrycan.model.Value.Text;
import io.jerrycan.params.ParamsReader;
import io.jerrycan.plan.ClusterFacts;
import io.jerrycan.plan.PlanDocument;
import io.jerrycan.plan.Planner;
import io.jerrycan.source.SourcePos;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;

/** Performs one action by the production engine, as {@link BlueprintSpec} asks for it. */
record Performance(KubernetesClient kubernetes, FunctionCatalog functions, List<Class<?>> libraries) {
    private static final Set<String> KEYS =
            Set.of("object", "from", "artifacts", "options", "secrets", "configMaps", "profile");

    private static final RunSettings SETTINGS = RunSettings.from(Map.of(), "default");

    Performed perform(Object blueprint, String action, Map<String, ?> request) throws InterruptedException {
        Blueprint read = read(blueprint);
        Engine engine = new Engine(functions, new ParamsReader(kubernetes), kubernetes, SETTINGS);
        List<RunEvent> events = new CopyOnWriteArrayList<>();
        RunRequest run =
                RunRequest.of(UUID.randomUUID().toString(), new ActionRequest(read, spec(read, action, request)));
        return new Performed(
                engine.start(run, new MemoryRunStore(), events::add).await(), events);
    }

    /** What {@code jerrycan plan} prints. */
    String plan(Object blueprint, String action, Map<String, ?> request) throws ParamsFailure {
        Blueprint read = read(blueprint);
        Planner planner = new Planner(functions, new ClusterFacts(kubernetes), SETTINGS);
        return PlanDocument.yaml(planner.plan(read, spec(read, action, request)));
    }

    private Blueprint read(Object blueprint) {
        return blueprint instanceof Blueprint made
                ? made
                : BlueprintFile.read(Path.of(blueprint.toString()), functions, libraries)
                        .single();
    }

    private static ActionSpec spec(Blueprint blueprint, String action, Map<String, ?> request) {
        request.keySet().stream().filter(key -> !KEYS.contains(key)).findFirst().ifPresent(unknown -> {
            throw new IllegalArgumentException("a request has no '" + unknown + "'; it may have " + KEYS);
        });
        ObjectReference object =
                request.get("object") == null ? ObjectReference.NONE : ObjectReference.parse(text(request, "object"));
        ObjectReference profile = request.get("profile") == null
                ? ObjectReference.of("Profile", LocalCluster.PROFILE_NAMESPACE, LocalCluster.PROFILE)
                : named(text(request, "profile"));
        Map<String, String> options = new LinkedHashMap<>();
        entries(request, "options").forEach((key, value) -> options.put(key, value.toString()));
        return ActionSpec.of(action, blueprint.metadata().name(), object)
                .withArtifacts(artifacts(request))
                .withOptions(options)
                .withReferences(
                        references(request, "configMaps"), references(request, "secrets"), Optional.of(profile));
    }

    private static Map<Text, Artifact> artifacts(Map<String, ?> request) {
        Map<Text, Artifact> artifacts = new LinkedHashMap<>();
        if (request.get("from") instanceof Performed earlier) {
            earlier.result().record().actions().forEach(action -> action.artifacts()
                    .forEach((name, one) -> artifacts.put(Text.of(name), one)));
        }
        entries(request, "artifacts").forEach((name, keyValue) -> {
            Map<Text, Text> texts = new LinkedHashMap<>();
            ((Map<?, ?>) keyValue)
                    .forEach((key, value) -> texts.put(Text.of(key.toString()), Text.of(value.toString())));
            artifacts.put(Text.of(name), new Artifact(texts, Optional.empty(), Dict.EMPTY, SourcePos.UNKNOWN));
        });
        return artifacts;
    }

    private static Map<Text, ObjectReference> references(Map<String, ?> request, String key) {
        Map<Text, ObjectReference> references = new LinkedHashMap<>();
        entries(request, key).forEach((name, value) -> references.put(Text.of(name), named(value.toString())));
        return references;
    }

    private static ObjectReference named(String namespaceAndName) {
        int slash = namespaceAndName.indexOf('/');
        return ObjectReference.of("", namespaceAndName.substring(0, slash), namespaceAndName.substring(slash + 1));
    }

    private static Map<String, Object> entries(Map<String, ?> request, String key) {
        Map<String, Object> entries = new LinkedHashMap<>();
        if (request.get(key) instanceof Map<?, ?> map) {
            map.forEach((name, value) -> entries.put(name.toString(), value));
        }
        return entries;
    }

    private static String text(Map<String, ?> request, String key) {
        return request.get(key).toString();
    }
}
