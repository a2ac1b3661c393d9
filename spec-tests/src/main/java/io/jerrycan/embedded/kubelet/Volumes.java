package io.jerrycan.embedded.kubelet;

import com.fasterxml.jackson.databind.JsonNode;
import io.jerrycan.embedded.resources.Resources;
import io.jerrycan.embedded.storage.DataFolder;
import io.jerrycan.embedded.store.ObjectKey;
import io.jerrycan.embedded.store.StoredObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes a pod's volumes, and says what is mounted where in its containers. */
final class Volumes {

    private final Resources resources;
    private final DataFolder data;
    private final VolumeFiles files;

    Volumes(Resources resources, DataFolder data, ConfigData config) {
        this.resources = resources;
        this.data = data;
        this.files = new VolumeFiles(config);
    }

    /**
     * The folder behind each volume of a pod.
     *
     * @throws NotReady if a claim is not bound yet, an object is missing, or the kind of volume is not known here
     */
    Map<String, Path> prepare(StoredObject pod) throws NotReady, IOException {
        Map<String, Path> folders = new HashMap<>();
        for (JsonNode volume : pod.spec().path("volumes")) {
            String name = volume.path("name").asText();
            Path own = data.pod(pod.uid()).resolve("volumes").resolve(name);
            folders.put(name, prepare(pod, volume, own));
        }
        return folders;
    }

    private Path prepare(StoredObject pod, JsonNode volume, Path own) throws NotReady, IOException {
        if (volume.has("persistentVolumeClaim")) {
            return claim(
                    pod, volume.path("persistentVolumeClaim").path("claimName").asText());
        }
        if (volume.has("hostPath")) {
            return Path.of(volume.path("hostPath").path("path").asText());
        }
        boolean written = volume.has("emptyDir") || files.write(pod.tree(), volume, own);
        if (!written && volume.size() > 1) {
            throw NotReady.impossible(
                    "VolumeNotSupported",
                    "volume \"" + volume.path("name").asText() + "\": the embedded kubelet has no volumes like "
                            + volume + "; it has persistentVolumeClaim, emptyDir, secret, configMap, projected,"
                            + " downwardAPI and hostPath");
        }
        return Files.createDirectories(own);
    }

    private Path claim(StoredObject pod, String name) throws NotReady {
        Optional<StoredObject> claim =
                resources.find(resources.type("persistentvolumeclaims"), new ObjectKey(pod.namespace(), name));
        if (claim.isEmpty()) {
            throw NotReady.waiting("ContainerCreating", "persistentvolumeclaim \"" + name + "\" not found");
        }
        if (!claim.get().status().path("phase").asText().equals("Bound")) {
            throw NotReady.waiting("ContainerCreating", "persistentvolumeclaim \"" + name + "\" is not bound");
        }
        return data.claim(pod.namespace(), name);
    }

    /** The mounts of one container. */
    List<Mount> mounts(StoredObject pod, JsonNode container, Map<String, Path> folders, Map<String, String> environment)
            throws NotReady, IOException {
        if (!container.path("volumeDevices").isEmpty()) {
            throw NotReady.impossible("VolumeNotSupported", "the embedded kubelet has no block devices");
        }
        List<Mount> mounts = new ArrayList<>();
        for (JsonNode mount : container.path("volumeMounts")) {
            String volume = mount.path("name").asText();
            Path source = folders.get(volume);
            String subPath = mount.has("subPathExpr")
                    ? Expansion.expand(mount.path("subPathExpr").asText(), environment)
                    : mount.path("subPath").asText("");
            if (!subPath.isEmpty()) {
                source = subPath(source, subPath);
            }
            String path = Path.of("/")
                    .resolve(mount.path("mountPath").asText())
                    .normalize()
                    .toString();
            mounts.add(new Mount(source, path, mount.path("readOnly").asBoolean() || isReadOnly(pod, volume)));
        }
        return mounts;
    }

    private static Path subPath(Path volume, String subPath) throws NotReady, IOException {
        Path inside = volume.resolve(subPath).normalize();
        if (!inside.startsWith(volume)) {
            throw NotReady.impossible("CreateContainerConfigError", "subPath must not leave its volume: " + subPath);
        }
        if (Files.notExists(inside)) {
            Files.createDirectories(inside);
        }
        return inside;
    }

    private static boolean isReadOnly(StoredObject pod, String name) {
        for (JsonNode volume : pod.spec().path("volumes")) {
            if (volume.path("name").asText().equals(name)) {
                return volume.path("persistentVolumeClaim").path("readOnly").asBoolean()
                        || volume.has("secret")
                        || volume.has("configMap")
                        || volume.has("projected")
                        || volume.has("downwardAPI");
            }
        }
        return false;
    }
}
