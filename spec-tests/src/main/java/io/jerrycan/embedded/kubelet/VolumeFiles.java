package io.jerrycan.embedded.kubelet;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Volumes that are files with given content: secrets, config maps, the downward API, and projections of several. */
final class VolumeFiles {

    private static final int DEFAULT_MODE = 0644;

    private final ConfigData config;

    VolumeFiles(ConfigData config) {
        this.config = config;
    }

    /** Writes a volume's files; false if it is of another kind. */
    boolean write(JsonNode pod, JsonNode volume, Path folder) throws NotReady, IOException {
        if (volume.has("projected")) {
            JsonNode projected = volume.path("projected");
            for (JsonNode source : projected.path("sources")) {
                writeSource(pod, source, folder, projected.path("defaultMode").asInt(DEFAULT_MODE));
            }
            return true;
        }
        return writeSource(pod, volume, folder, DEFAULT_MODE);
    }

    private boolean writeSource(JsonNode pod, JsonNode source, Path folder, int defaultMode)
            throws NotReady, IOException {
        if (source.has("secret")) {
            return writeConfig(pod, "secrets", source.path("secret"), folder, defaultMode);
        }
        if (source.has("configMap")) {
            return writeConfig(pod, "configmaps", source.path("configMap"), folder, defaultMode);
        }
        if (source.has("serviceAccountToken")) {
            String path = source.path("serviceAccountToken").path("path").asText("token");
            writeFile(folder, path, "embedded".getBytes(StandardCharsets.UTF_8), defaultMode);
            return true;
        }
        JsonNode downward = source.path("downwardAPI");
        for (JsonNode item : downward.path("items")) {
            String value =
                    PodFields.value(pod, item.path("fieldRef").path("fieldPath").asText());
            int mode = item.path("mode").asInt(downward.path("defaultMode").asInt(defaultMode));
            writeFile(folder, item.path("path").asText(), value.getBytes(StandardCharsets.UTF_8), mode);
        }
        return !downward.isMissingNode();
    }

    private boolean writeConfig(JsonNode pod, String type, JsonNode source, Path folder, int defaultMode)
            throws NotReady, IOException {
        String namespace = pod.path("metadata").path("namespace").asText();
        String name = source.path("secretName").asText(source.path("name").asText());
        boolean optional = source.path("optional").asBoolean();
        Optional<Map<String, byte[]>> values = mountable(type, namespace, name, optional);
        int mode = source.path("defaultMode").asInt(defaultMode);
        if (values.isEmpty()) {
            return true;
        }
        if (source.path("items").isEmpty()) {
            for (var value : values.get().entrySet()) {
                writeFile(folder, value.getKey(), value.getValue(), mode);
            }
        }
        for (JsonNode item : source.path("items")) {
            byte[] value = values.get().get(item.path("key").asText());
            if (value != null) {
                writeFile(
                        folder,
                        item.path("path").asText(),
                        value,
                        item.path("mode").asInt(mode));
            } else if (!optional) {
                throw NotReady.waiting(
                        "ContainerCreating",
                        "references non-existent key: " + item.path("key").asText());
            }
        }
        return true;
    }

    private Optional<Map<String, byte[]>> mountable(String type, String namespace, String name, boolean optional)
            throws NotReady {
        try {
            return config.all(type, namespace, name, optional);
        } catch (NotReady missing) {
            throw NotReady.waiting("ContainerCreating", missing.getMessage());
        }
    }

    private static void writeFile(Path folder, String path, byte[] content, int mode) throws IOException, NotReady {
        Path file = folder.resolve(path).normalize();
        if (!file.startsWith(folder)) {
            throw NotReady.impossible("VolumeNotSupported", "a file must not leave its volume: " + path);
        }
        Files.createDirectories(file.getParent());
        Files.deleteIfExists(file);
        Files.write(file, content);
        Files.setPosixFilePermissions(file, permissions(mode));
    }

    private static Set<PosixFilePermission> permissions(int mode) {
        PosixFilePermission[] highestFirst = PosixFilePermission.values();
        Set<PosixFilePermission> permissions = EnumSet.of(PosixFilePermission.OWNER_READ);
        for (int bit = 0; bit < highestFirst.length; bit++) {
            if ((mode >> (highestFirst.length - 1 - bit) & 1) == 1) {
                permissions.add(highestFirst[bit]);
            }
        }
        return permissions;
    }
}
