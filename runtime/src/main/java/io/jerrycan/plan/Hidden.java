package io.jerrycan.plan;

import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.SecretBuilder;
import io.jerrycan.engine.render.UnknownData;
import io.jerrycan.function.ResolvedProfile;
import io.jerrycan.function.ResolvedProfile.Credential;
import io.jerrycan.function.ResolvedProfile.KeyPair;
import io.jerrycan.function.ResolvedProfile.KopiaServerSecret;
import io.jerrycan.template.value.Unknown;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Takes the values out of what is secret, and says by which names their places are known. */
final class Hidden {
    private Hidden() {}

    /** A secret with its keys, but no values. */
    static Secret secret(Secret secret) {
        Map<String, String> data = new LinkedHashMap<>();
        keys(secret).forEach(key -> data.put(key, ""));
        return new SecretBuilder(secret).withData(data).withStringData(null).build();
    }

    static Map<String, Secret> secrets(Map<String, Secret> secrets) {
        Map<String, Secret> hidden = new LinkedHashMap<>();
        secrets.forEach((name, secret) -> hidden.put(name, secret(secret)));
        return hidden;
    }

    /** The places of all values of secrets, under a path that ends in the map of secrets. */
    static UnknownData places(List<String> path, Map<String, Secret> secrets) {
        Map<List<String>, Unknown> places = new LinkedHashMap<>();
        secrets.forEach((name, secret) -> keys(secret)
                .forEach(key -> places.put(
                        join(path, name, "Data", key),
                        value(key + " of secret " + secret.getMetadata().getNamespace() + "/"
                                + secret.getMetadata().getName()))));
        return new UnknownData(places);
    }

    /** The places of options that are secret. */
    static UnknownData options(Set<String> names) {
        Map<List<String>, Unknown> places = new LinkedHashMap<>();
        names.forEach(name -> places.put(List.of("Options", name), value("option " + name)));
        return new UnknownData(places);
    }

    static ResolvedProfile profile(ResolvedProfile profile) {
        Credential credential = profile.credential();
        return new ResolvedProfile(
                profile.location(),
                new Credential(
                        credential.type(),
                        credential.keyPair().map(pair -> new KeyPair("", "")),
                        credential.secret().map(Hidden::secret),
                        credential
                                .kopia()
                                .map(kopia -> new KopiaServerSecret(
                                        kopia.username(), kopia.hostname(), "", "", kopia.connectOptions()))),
                profile.skipSslVerify());
    }

    /** The places of the credential in a profile of that name. */
    static UnknownData places(ResolvedProfile profile, String name) {
        Map<List<String>, Unknown> places = new LinkedHashMap<>();
        List<String> path = List.of("Profile", "Credential");
        profile.credential().keyPair().ifPresent(pair -> {
            places.put(join(path, "KeyPair", "ID"), value("ID of profile " + name));
            places.put(join(path, "KeyPair", "Secret"), value("Secret of profile " + name));
        });
        profile.credential()
                .secret()
                .ifPresent(secret -> places.put(
                        join(path, "Secret", "Data"),
                        Unknown.of(member -> name(member) + " of the secret of profile " + name, true, Map.of())));
        profile.credential().kopia().ifPresent(kopia -> {
            places.put(join(path, "KopiaServerSecret", "Password"), value("Password of profile " + name));
            places.put(join(path, "KopiaServerSecret", "Cert"), value("Cert of profile " + name));
        });
        return new UnknownData(places);
    }

    /** A single secret value. */
    private static Unknown value(String name) {
        return Unknown.of(member -> name, true, Map.of());
    }

    /** {@code a.b} of the member {@code .a.b}. */
    static String name(String member) {
        return member.isEmpty() ? "all" : member.substring(1);
    }

    static List<String> join(List<String> path, String... names) {
        List<String> joined = new ArrayList<>(path);
        joined.addAll(List.of(names));
        return List.copyOf(joined);
    }

    private static Set<String> keys(Secret secret) {
        return secret.getData() == null ? Set.of() : secret.getData().keySet();
    }
}
