package io.jerrycan.stdlib.pod;

import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.jerrycan.function.FunctionFailure;
import io.jerrycan.stdlib.api.Api;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A claim in the namespace of a pod, and where the pod sees its volume; whole, without a {@code subPath}. */
public record ClaimMount(String claim, String path, boolean readOnly) {
    private static final String READ_ONLY = "ReadOnlyMany";

    /**
     * Finds the claims, which must exist; one that may be mounted by many readers is mounted for reading only.
     *
     * @param paths by claim
     */
    public static List<ClaimMount> find(KubernetesClient client, String namespace, Map<String, String> paths)
            throws FunctionFailure, InterruptedException {
        List<ClaimMount> found = new ArrayList<>();
        for (Map.Entry<String, String> mount : paths.entrySet()) {
            String name = mount.getKey();
            PersistentVolumeClaim claim =
                    Api.require("retrieve PVC " + namespace + "/" + name, () -> client.persistentVolumeClaims()
                            .inNamespace(namespace)
                            .withName(name)
                            .get());
            found.add(new ClaimMount(
                    name, mount.getValue(), claim.getSpec().getAccessModes().contains(READ_ONLY)));
        }
        return found;
    }

    /** The spec of a pod with the claims as volumes, mounted in each of its containers. */
    static Map<String, Object> in(Map<String, Object> spec, List<ClaimMount> claims) {
        if (claims.isEmpty()) {
            return spec;
        }
        List<Object> volumes = new ArrayList<>();
        List<Object> mounts = new ArrayList<>();
        for (ClaimMount claim : claims) {
            String volume = "vol-" + (volumes.size() + 1);
            Map<String, Object> source = Map.of("claimName", claim.claim(), "readOnly", claim.readOnly());
            volumes.add(Map.of("name", volume, "persistentVolumeClaim", source));
            mounts.add(Map.of("name", volume, "mountPath", claim.path(), "readOnly", claim.readOnly()));
        }
        List<Object> containers = new ArrayList<>();
        for (Object container : (List<?>) spec.get("containers")) {
            Map<Object, Object> mounted = new LinkedHashMap<>((Map<?, ?>) container);
            mounted.put("volumeMounts", mounts);
            containers.add(mounted);
        }
        Map<String, Object> all = new LinkedHashMap<>(spec);
        all.put("containers", containers);
        all.put("volumes", volumes);
        return all;
    }
}
