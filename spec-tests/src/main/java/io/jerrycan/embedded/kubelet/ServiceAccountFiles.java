package io.jerrycan.embedded.kubelet;

import io.jerrycan.embedded.access.User;
import io.jerrycan.embedded.storage.DataFolder;
import io.jerrycan.embedded.store.StoredObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BinaryOperator;

/**
 * What lets programs in a pod reach the API: {@code KUBECONFIG} names a file beside the usual {@code namespace} and
 * {@code token}. The usual way alone would not do, because it wants TLS.
 */
final class ServiceAccountFiles {

    private static final String FOLDER = "/run/secrets/kubernetes.io/serviceaccount";

    private final DataFolder data;
    private final BinaryOperator<String> kubeconfig;
    private final boolean enforcing;
    private final Map<String, Path> folders = new ConcurrentHashMap<>();

    /**
     * @param kubeconfig the text of a kubeconfig file, given the namespace and the token
     * @param enforcing whether the token is that of the account, instead of one that names nobody
     */
    ServiceAccountFiles(DataFolder data, BinaryOperator<String> kubeconfig, boolean enforcing) {
        this.data = data;
        this.kubeconfig = kubeconfig;
        this.enforcing = enforcing;
    }

    /** Where the files are mounted; empty for a pod that does not want them. */
    Optional<Mount> mount(StoredObject pod) throws IOException {
        if (!pod.spec().path("automountServiceAccountToken").asBoolean(true)) {
            return Optional.empty();
        }
        String account = pod.spec().path("serviceAccountName").asText("default");
        User user = User.serviceAccount(pod.namespace(), account);
        Path folder = folders.get(user.name());
        if (folder == null) {
            String token = enforcing ? user.name() : "embedded";
            folder = Files.createDirectories(data.serviceAccount(pod.namespace(), account));
            Files.writeString(folder.resolve("namespace"), pod.namespace());
            Files.writeString(folder.resolve("token"), token);
            Files.writeString(folder.resolve("kubeconfig"), kubeconfig.apply(pod.namespace(), token));
            folders.put(user.name(), folder);
        }
        return Optional.of(new Mount(folder, FOLDER, true));
    }

    /** The variables that go with the mount. */
    static Map<String, String> variables() {
        return Map.of("KUBECONFIG", FOLDER + "/kubeconfig");
    }
}
