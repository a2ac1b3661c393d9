package io.jerrycan.stdlib.pod;

import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import io.jerrycan.function.Checkpoint;
import io.jerrycan.function.KnownSecrets;
import io.jerrycan.function.Outputs;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How far the work of a pod is, recorded so that a second process neither does it again nor loses what came of it: the
 * pod's uid when it exists, and the outputs or the failure before it is deleted.
 *
 * @param name namespace and name; it differs between the attempts of a phase
 */
record PodProgress(Checkpoint checkpoint, String name) {
    private static final KubernetesSerialization SERIALIZATION = new KubernetesSerialization();
    private static final String NONE = "null";

    Optional<String> pod() {
        return checkpoint.read("pod " + name);
    }

    void made(String uid) {
        checkpoint.write("pod " + name, uid);
    }

    @SuppressWarnings("unchecked")
    Optional<Outputs> outputs() {
        return checkpoint
                .read("outputs " + name)
                .map(json -> json.equals(NONE)
                        ? Outputs.NONE
                        : Outputs.of((Map<String, Object>) SERIALIZATION.unmarshal(json, Map.class)));
    }

    void done(Outputs outputs) {
        checkpoint.write(
                "outputs " + name, outputs.values().map(SERIALIZATION::asJson).orElse(NONE));
    }

    /** @throws PodFailure the one that an earlier process recorded */
    @SuppressWarnings("unchecked")
    void rethrow() throws PodFailure {
        Optional<String> recorded = checkpoint.read("failure " + name);
        if (recorded.isPresent()) {
            List<String> lines = SERIALIZATION.unmarshal(recorded.get(), List.class);
            throw new PodFailure(lines.get(0), lines.subList(1, lines.size()));
        }
    }

    /** Nothing that is secret is recorded. */
    void failed(PodFailure failure, KnownSecrets secrets) {
        List<String> lines = Stream.concat(Stream.of(failure.getMessage()), failure.lastLines().stream())
                .map(secrets::mask)
                .toList();
        checkpoint.write("failure " + name, SERIALIZATION.asJson(lines));
    }
}
