package io.jerrycan.embedded;

import java.net.URI;

/** A kubeconfig file for the embedded cluster. */
public final class Kubeconfig {

    private Kubeconfig() {}

    /** For one who may do everything. */
    public static String text(URI server, String namespace) {
        return text(server, namespace, "embedded");
    }

    public static String text(URI server, String namespace, String token) {
        return """
                apiVersion: v1
                kind: Config
                current-context: embedded
                clusters:
                - name: embedded
                  cluster:
                    server: %s
                contexts:
                - name: embedded
                  context:
                    cluster: embedded
                    user: embedded
                    namespace: %s
                users:
                - name: embedded
                  user:
                    token: %s
                """.formatted(server, namespace, token);
    }
}
