package io.jerrycan.embedded.kubelet;

import io.jerrycan.embedded.storage.DataFolder;
import io.jerrycan.embedded.store.StoredObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/**
 * What lets programs in a pod reach the API: {@code KUBECONFIG} names a file beside the usual {@code namespace} and
 * {@code token}. The usual way alone would not do, because it wants TLS.
 */
final class ServiceAccountFiles {

    private static final String FOLDER = "/run/secrets/kubernetes.io/serviceaccount";

    private final DataFolder data;
    private final UnaryOperator<String> kubeconfig;
    private final Map<String, Path> folders = new ConcurrentHashMap<>();

    /** @param kubeconfig the text of a kubeconfig file for a namespace */
    ServiceAccountFiles(DataFolder data, UnaryOperator<String> kubeconfig) {
        this.data = data;
        this.kubeconfig = kubeconfig;
    }

    /** Where the files are mounted; empty for a pod that does not want them. */
    Optional<Mount> mount(StoredObject pod) throws IOException {
        if (!pod.spec().path("automountServiceAccountToken").asBoolean(true)) {
            return Optional.empty();
        }
        Path folder = folders.get(pod.namespace());
        if (folder == null) {
            folder = Files.createDirectories(data.serviceAccount(pod.namespace()));
            Files.writeString(folder.resolve("namespace"), pod.namespace());
            Files.writeString(folder.resolve("token"), "embedded");
            Files.writeString(folder.resolve("kubeconfig"), kubeconfig.apply(pod.namespace()));
            folders.put(pod.namespace(), folder);
        }
        return Optional.of(new Mount(folder, FOLDER, true));
    }

    /** The variables that go with the mount. */
    static Map<String, String> variables() {
        return Map.of("KUBECONFIG", FOLDER + "/kubeconfig");
    }
}
