package io.jerrycan.params;

import io.fabric8.kubernetes.api.model.Secret;
import io.jerrycan.engine.ParamsFailure;
import io.jerrycan.function.ResolvedProfile;
import io.jerrycan.function.ResolvedProfile.Credential;
import io.jerrycan.function.ResolvedProfile.KeyPair;
import io.jerrycan.function.ResolvedProfile.KopiaServerSecret;
import io.jerrycan.function.ResolvedProfile.Location;
import io.jerrycan.function.TemplateParams.NamedObject;
import io.jerrycan.model.ObjectReference;
import io.jerrycan.model.Profile;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads a Profile and the credentials that it refers to. */
record ProfileReader(NamedObjects secrets, ObjectReader objects) {
    private static final String FOLDER = "filestore";

    /** Resolves the credential; a location that is a folder ({@code filestore}) needs none. */
    ResolvedProfile read(ObjectReference reference) throws ParamsFailure {
        Fields profile = fields(reference);
        Fields location = profile.fields("location");
        String type = location.text("type");
        Optional<Fields> credential = profile.find("credential");
        boolean open = type.equals(FOLDER)
                && credential.map(it -> it.text("type").isEmpty()).orElse(true);
        return new ResolvedProfile(
                new Location(
                        type,
                        location.text("bucket"),
                        location.text("endpoint"),
                        location.text("prefix"),
                        location.text("region")),
                open
                        ? new Credential("", Optional.empty(), Optional.empty(), Optional.empty())
                        : credential(profile.fields("credential")),
                profile.flag("skipSSLVerify"));
    }

    /** Those that its credential names, whatever its type. */
    List<ObjectReference> secretsOf(ObjectReference reference) throws ParamsFailure {
        Fields credential = fields(reference).fields("credential");
        return Stream.of(
                        credential.fields("keyPair").fields("secret"),
                        credential.fields("secret"),
                        credential
                                .fields("kopiaServerSecret")
                                .fields("userPassphrase")
                                .fields("secret"),
                        credential.fields("kopiaServerSecret").fields("tlsCert").fields("secret"))
                .filter(secret -> !secret.text("name").isEmpty())
                .map(secret -> ObjectReference.of("Secret", secret.text("namespace"), secret.text("name")))
                .distinct()
                .toList();
    }

    private Fields fields(ObjectReference reference) throws ParamsFailure {
        NamedObject named = NamedObjects.named(Profile.KIND, reference);
        return new Fields(objects.read("cr.kanister.io", "v1alpha1", "profiles", named.namespace(), named.name()));
    }

    private Credential credential(Fields credential) throws ParamsFailure {
        String type = credential.text("type");
        return switch (type) {
            case "keyPair" ->
                new Credential(
                        type,
                        Optional.of(keyPair(credential.require("keyPair", "KVSecret cannot be nil"))),
                        Optional.empty(),
                        Optional.empty());
            case "secret" ->
                new Credential(
                        type,
                        Optional.empty(),
                        Optional.of(typedSecret(credential.require("secret", "Secret reference cannot be nil"))),
                        Optional.empty());
            case "kopia" ->
                new Credential(
                        type,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(kopia(
                                credential.require("kopiaServerSecret", "Kopia Secret reference cannot be nil"))));
            default -> throw new ParamsFailure("CredentialType '" + type + "' not supported");
        };
    }

    private KeyPair keyPair(Fields pair) throws ParamsFailure {
        Secret secret = secret(pair.fields("secret"));
        return new KeyPair(
                SecretData.text(secret, pair.text("idField"), "Key"),
                SecretData.text(secret, pair.text("secretField"), "Value"));
    }

    private Secret typedSecret(Fields reference) throws ParamsFailure {
        Secret secret = secret(reference);
        TypedSecrets.check(secret);
        return secret;
    }

    private KopiaServerSecret kopia(Fields kopia) throws ParamsFailure {
        Map<String, Integer> options = new LinkedHashMap<>();
        for (Map.Entry<String, Object> option :
                kopia.fields("connectOptions").values().entrySet()) {
            options.put(option.getKey(), Fields.number("connectOptions." + option.getKey(), option.getValue()));
        }
        return new KopiaServerSecret(
                kopia.text("username"),
                kopia.text("hostname"),
                secretKey(kopia.require("userPassphrase", "Kopia Secret reference cannot be nil")),
                secretKey(kopia.require("tlsCert", "Kopia Secret reference cannot be nil")),
                options);
    }

    private String secretKey(Fields reference) throws ParamsFailure {
        return SecretData.text(secret(reference.fields("secret")), reference.text("key"), "Key");
    }

    private Secret secret(Fields reference) throws ParamsFailure {
        try {
            return secrets.secret(ObjectReference.of("Secret", reference.text("namespace"), reference.text("name")));
        } catch (ParamsFailure e) {
            throw new ParamsFailure("Failed to fetch the secret: " + e.getMessage(), e);
        }
    }
}
