package io.jerrycan.engine.render;

import static io.jerrycan.engine.render.GoForm.struct;

import io.jerrycan.function.ResolvedProfile;
import io.jerrycan.function.ResolvedProfile.Credential;
import io.jerrycan.function.ResolvedProfile.KeyPair;
import io.jerrycan.function.ResolvedProfile.KopiaServerSecret;
import io.jerrycan.function.ResolvedProfile.Location;
import io.jerrycan.template.value.GoType;
import io.jerrycan.template.value.Int;
import io.jerrycan.template.value.Pointer;
import io.jerrycan.template.value.Struct;
import io.jerrycan.template.value.StructType;
import java.util.Optional;

/**
 * A profile as Go's {@code param.Profile}. Its JSON is what tools in pods are given: names of the structs without tags
 * are capitalised, those of the location are not.
 */
final class ProfileData {
    private static final StructType LOCATION = GoForm.fields()
            .add("Type", GoType.STRING, "type", false)
            .add("Bucket", GoType.STRING, "bucket", false)
            .add("Endpoint", GoType.STRING, "endpoint", false)
            .add("Prefix", GoType.STRING, "prefix", false)
            .add("Region", GoType.STRING, "region", false)
            .of("v1alpha1.Location");

    private static final StructType KEY_PAIR = GoForm.fields()
            .add("ID", GoType.STRING)
            .add("Secret", GoType.STRING)
            .of("param.KeyPair");

    private static final StructType KOPIA = GoForm.fields()
            .add("Username", GoType.STRING)
            .add("Hostname", GoType.STRING)
            .add("Password", GoType.STRING)
            .add("Cert", GoType.STRING)
            .add("ConnectOptions", GoType.map(GoType.INT))
            .of("param.KopiaServerCreds");

    private static final StructType CREDENTIAL = GoForm.fields()
            .add("Type", GoType.STRING)
            .add("KeyPair", GoType.pointer(KEY_PAIR.type()))
            .add("Secret", GoType.pointer(CoreTypes.SECRET.type()))
            .add("KopiaServerSecret", GoType.pointer(KOPIA.type()))
            .of("param.Credential");

    static final StructType PROFILE = GoForm.fields()
            .add("Location", LOCATION.type())
            .add("Credential", CREDENTIAL.type())
            .add("SkipSSLVerify", GoType.BOOL)
            .of("param.Profile");

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
                                CoreTypes.SECRET, credential.secret().map(secret -> new Pointer(CoreTypes.of(secret)))))
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
