package io.jerrycan.location;

import java.util.Map;

/**
 * A Profile with its credentials resolved: what a template gets as {@code .Profile} and what {@code kando} is given as
 * JSON. Read it with {@link ProfileJsonReader}. The text of none of these records shows a secret.
 *
 * @param skipSslVerify accept any certificate of the endpoint
 */
public record ProfileJson(Location location, Credential credential, boolean skipSslVerify) {

    /**
     * Where the data lies. What is not given is empty, never null.
     *
     * @param type {@code s3Compliant} or {@code filestore}; {@code gcs}, {@code azure} and {@code kopia} are recognised
     * @param bucket the name of the bucket; an absolute folder for {@code filestore}
     * @param endpoint of an S3-compatible server; https if it has no scheme, AWS if empty
     * @param prefix precedes every object path
     */
    public record Location(String type, String bucket, String endpoint, String prefix, String region) {

        /** The path of an object of this location. */
        public ObjectPath path(String suffix) throws LocationFailure {
            return ObjectPath.join(prefix, suffix);
        }
    }

    /** How to be let in. */
    public sealed interface Credential {}

    /** An access key, both halves in plain text. */
    public record KeyPair(String id, String secret) implements Credential {
        @Override
        public String toString() {
            return "KeyPair[***]";
        }
    }

    /**
     * A Kubernetes Secret whose type says what its keys mean.
     *
     * @param name as {@code namespace:name}
     * @param data decoded
     */
    public record TypedSecret(String name, String type, Map<String, String> data) implements Credential {
        public TypedSecret {
            data = Map.copyOf(data);
        }

        @Override
        public String toString() {
            return "TypedSecret[name=" + name + ", type=" + type + "]";
        }
    }

    /** No credential, or one of a kind that no supported location uses. */
    public record OtherCredential(String type) implements Credential {}
}
