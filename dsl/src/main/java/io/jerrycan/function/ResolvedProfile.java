package io.jerrycan.function;

import io.fabric8.kubernetes.api.model.Secret;
import java.util.Map;
import java.util.Optional;

/**
 * Where data goes, with the credentials read from their Secrets. No {@code toString} of its parts shows a credential.
 *
 * @param skipSslVerify written {@code SkipSSLVerify} in templates
 */
public record ResolvedProfile(Location location, Credential credential, boolean skipSslVerify) {

    /** @param type {@code s3Compliant}, {@code gcs}, {@code azure}, {@code kopia}, or {@code filestore} for a folder */
    public record Location(String type, String bucket, String endpoint, String prefix, String region) {}

    /** @param type {@code keyPair}, {@code secret} or {@code kopia}; says which of the others is present */
    public record Credential(
            String type, Optional<KeyPair> keyPair, Optional<Secret> secret, Optional<KopiaServerSecret> kopia) {
        @Override
        public String toString() {
            return "Credential[type=" + type + "]";
        }
    }

    /** Resolved values, not names of keys. */
    public record KeyPair(String id, String secret) {
        @Override
        public String toString() {
            return "KeyPair[***]";
        }
    }

    public record KopiaServerSecret(
            String username, String hostname, String password, String cert, Map<String, Integer> connectOptions) {
        @Override
        public String toString() {
            return "KopiaServerSecret[username=" + username + ", hostname=" + hostname + "]";
        }
    }
}
