package io.jerrycan.yaml;

import io.jerrycan.model.ObjectMeta;
import io.jerrycan.model.ObjectReference;
import io.jerrycan.model.Profile;
import io.jerrycan.model.Profile.Credential;
import io.jerrycan.model.Profile.KeyPair;
import io.jerrycan.model.Profile.KopiaServerSecret;
import io.jerrycan.model.Profile.Location;
import io.jerrycan.model.Profile.SecretKey;
import io.jerrycan.model.Value.Text;
import io.jerrycan.source.Mistake;
import io.jerrycan.source.NearestWord;
import java.util.List;

/** Reads the parts of a Profile. */
final class ProfileFields {
    private static final List<String> LOCATIONS = List.of("s3Compliant", "gcs", "azure", "kopia", "filestore");
    private static final List<String> CREDENTIALS = List.of("keyPair", "secret", "kopia");

    private ProfileFields() {}

    static Profile profile(ObjectMeta metadata, Fields fields) {
        return new Profile(
                metadata,
                fields.map("location", ProfileFields::location).orElse(Location.NONE),
                fields.map("credential", ProfileFields::credential).orElse(Credential.NONE),
                fields.flag("skipSSLVerify"),
                fields.unknown(),
                fields.pos());
    }

    /** An unknown type is no error: Kanister runs every action that does not move data. */
    private static Location location(Fields fields) {
        Text type = fields.text("type");
        if (!type.isEmpty() && !LOCATIONS.contains(type.text())) {
            fields.warning(Mistake.WRONG_VALUE, type, "unknown location type '" + type + "'", oneOf(type, LOCATIONS));
        }
        return new Location(
                type,
                fields.text("bucket"),
                fields.text("endpoint"),
                fields.text("prefix"),
                fields.text("region"),
                fields.unknown(),
                fields.pos());
    }

    private static Credential credential(Fields fields) {
        Text type = fields.text("type");
        if (!type.isEmpty() && !CREDENTIALS.contains(type.text())) {
            fields.error(Mistake.WRONG_VALUE, type, "unknown credential type '" + type + "'", oneOf(type, CREDENTIALS));
        }
        return new Credential(
                type,
                fields.map("keyPair", ProfileFields::keyPair),
                fields.map("secret", SharedFields::reference),
                fields.map("kopiaServerSecret", ProfileFields::kopia),
                fields.unknown(),
                fields.pos());
    }

    private static String oneOf(Text type, List<String> types) {
        return NearestWord.hint(type.text(), types, "the types are " + String.join(", ", types));
    }

    private static KeyPair keyPair(Fields fields) {
        return new KeyPair(
                fields.text("idField"),
                fields.text("secretField"),
                fields.map("secret", SharedFields::reference).orElse(ObjectReference.NONE),
                fields.unknown(),
                fields.pos());
    }

    private static KopiaServerSecret kopia(Fields fields) {
        return new KopiaServerSecret(
                fields.text("username"),
                fields.text("hostname"),
                fields.map("userPassphrase", ProfileFields::secretKey),
                fields.map("tlsCert", ProfileFields::secretKey),
                fields.dict("connectOptions"),
                fields.unknown(),
                fields.pos());
    }

    private static SecretKey secretKey(Fields fields) {
        return new SecretKey(
                fields.text("key"),
                fields.map("secret", SharedFields::reference).orElse(ObjectReference.NONE),
                fields.unknown(),
                fields.pos());
    }
}
