package io.jerrycan.stdlib.pod;

import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import io.jerrycan.function.Checkpoint;
import io.jerrycan.function.Outputs;
import java.util.Map;
import java.util.Optional;

/**
 * How far the work of a pod is, recorded so that a second process neither does it again nor loses what came of it: the
 * pod's uid when it exists, and the outputs before it is deleted.
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
}
