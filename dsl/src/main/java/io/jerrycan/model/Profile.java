package io.jerrycan.model;

import io.jerrycan.model.Value.Dict;
import io.jerrycan.model.Value.Text;
import io.jerrycan.source.SourcePos;
import java.util.Optional;

/**
 * A {@code Profile} of {@code cr.kanister.io/v1alpha1}: where data goes and which Secret opens the door. Holds no
 * secret value itself. A text that was not written is empty.
 *
 * @param skipSslVerify written {@code skipSSLVerify}
 */
public record Profile(
        ObjectMeta metadata,
        Location location,
        Credential credential,
        boolean skipSslVerify,
        Dict unknown,
        SourcePos pos) {
    public static final String KIND = "Profile";

    /** @param type {@code s3Compliant}, {@code gcs}, {@code azure}, {@code kopia}, or {@code filestore} for a folder */
    public record Location(
            Text type, Text bucket, Text endpoint, Text prefix, Text region, Dict unknown, SourcePos pos) {
        public static final Location NONE =
                new Location(Text.EMPTY, Text.EMPTY, Text.EMPTY, Text.EMPTY, Text.EMPTY, Dict.EMPTY, SourcePos.UNKNOWN);
    }

    /**
     * @param type {@code keyPair}, {@code secret} or {@code kopia}: which of the others counts
     * @param kopiaServerSecret see {@link KopiaServerSecret}
     */
    public record Credential(
            Text type,
            Optional<KeyPair> keyPair,
            Optional<ObjectReference> secret,
            Optional<KopiaServerSecret> kopiaServerSecret,
            Dict unknown,
            SourcePos pos) {
        public static final Credential NONE = new Credential(
                Text.EMPTY, Optional.empty(), Optional.empty(), Optional.empty(), Dict.EMPTY, SourcePos.UNKNOWN);
    }

    /** Which two keys of a Secret hold the id and the secret. */
    public record KeyPair(Text idField, Text secretField, ObjectReference secret, Dict unknown, SourcePos pos) {}

    /** How to reach a kopia server. The resource lets any field in; these are the ones that mean something. */
    public record KopiaServerSecret(
            Text username,
            Text hostname,
            Optional<SecretKey> userPassphrase,
            Optional<SecretKey> tlsCert,
            Dict connectOptions,
            Dict unknown,
            SourcePos pos) {}

    /** One key of a Secret. */
    public record SecretKey(Text key, ObjectReference secret, Dict unknown, SourcePos pos) {}
}
