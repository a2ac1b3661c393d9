package io.jerrycan.engine.render;

import static io.jerrycan.engine.render.GoForm.struct;
import static io.jerrycan.template.parameter.ProfileTypes.CREDENTIAL;
import static io.jerrycan.template.parameter.ProfileTypes.KEY_PAIR;
import static io.jerrycan.template.parameter.ProfileTypes.KOPIA;
import static io.jerrycan.template.parameter.ProfileTypes.LOCATION;
import static io.jerrycan.template.parameter.ProfileTypes.PROFILE;

import io.jerrycan.function.ResolvedProfile;
import io.jerrycan.function.ResolvedProfile.Credential;
import io.jerrycan.function.ResolvedProfile.KeyPair;
import io.jerrycan.function.ResolvedProfile.KopiaServerSecret;
import io.jerrycan.function.ResolvedProfile.Location;
import io.jerrycan.template.parameter.CoreTypes;
import io.jerrycan.template.value.GoType;
import io.jerrycan.template.value.Int;
import io.jerrycan.template.value.Pointer;
import io.jerrycan.template.value.Struct;
import java.util.Optional;

/**
 * A profile as Go's {@code param.Profile}. Its JSON is what tools in pods are given: names of the structs without tags
 * are capitalised, those of the location are not.
 */
final class ProfileData {
    private ProfileData() {}

    static Object of(Optional<ResolvedProfile> profile) {
        return TemplateData.pointer(
                PROFILE,
                profile.map(it -> new Pointer(struct(PROFILE)
                        .set("Location", location(it.location()))
                        .set("Credential", credential(it.credential()))
                        .set("SkipSSLVerify", it.skipSslVerify())
                        .build())));
    }

    private static Struct location(Location location) {
        return struct(LOCATION)
                .set("Type", location.type())
                .set("Bucket", location.bucket())
                .set("Endpoint", location.endpoint())
                .set("Prefix", location.prefix())
                .set("Region", location.region())
                .build();
    }

    private static Struct credential(Credential credential) {
        return struct(CREDENTIAL)
                .set("Type", credential.type())
                .set(
                        "KeyPair",
                        TemplateData.pointer(KEY_PAIR, credential.keyPair().map(ProfileData::keyPair)))
                .set(
                        "Secret",
                        TemplateData.pointer(
                                CoreTypes.SECRET, credential.secret().map(secret -> new Pointer(CoreData.of(secret)))))
                .set(
                        "KopiaServerSecret",
                        TemplateData.pointer(KOPIA, credential.kopia().map(ProfileData::kopia)))
                .build();
    }

    private static Pointer keyPair(KeyPair pair) {
        return new Pointer(struct(KEY_PAIR)
                .set("ID", pair.id())
                .set("Secret", pair.secret())
                .build());
    }

    private static Pointer kopia(KopiaServerSecret kopia) {
        return new Pointer(struct(KOPIA)
                .set("Username", kopia.username())
                .set("Hostname", kopia.hostname())
                .set("Password", kopia.password())
                .set("Cert", kopia.cert())
                .set(
                        "ConnectOptions",
                        GoForm.mapOf(GoType.INT, kopia.connectOptions(), number -> Int.of(GoType.INT, number)))
                .build());
    }
}
