package io.jerrycan.params;

import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.Volume;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Where a pod mounts its claims. Read from the pod itself, which names each claim as it really is; Kanister works the
 * names out from the workload, and gets that of a plain claim in a StatefulSet wrong.
 */
final class ClaimMounts {
    private ClaimMounts() {}

    /** Claim name to the path of its last mount. */
    static Map<String, String> of(PodSpec pod) {
        Map<String, String> claims = new LinkedHashMap<>();
        for (Volume volume : pod.getVolumes()) {
            if (volume.getPersistentVolumeClaim() != null) {
                claims.put(volume.getName(), volume.getPersistentVolumeClaim().getClaimName());
            }
        }
        Map<String, String> mounts = new LinkedHashMap<>();
        pod.getContainers().forEach(container -> container.getVolumeMounts().forEach(mount -> {
            if (claims.containsKey(mount.getName())) {
                mounts.put(claims.get(mount.getName()), mount.getMountPath());
            }
        }));
        return mounts;
    }
}
