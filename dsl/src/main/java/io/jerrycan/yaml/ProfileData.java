package io.jerrycan.yaml;

import io.jerrycan.model.Profile;
import io.jerrycan.model.Profile.Credential;
import io.jerrycan.model.Profile.KeyPair;
import io.jerrycan.model.Profile.KopiaServerSecret;
import io.jerrycan.model.Profile.Location;
import io.jerrycan.model.Profile.SecretKey;
import io.jerrycan.model.Value.Dict;
import java.util.Optional;

/** Generic data of a Profile; the other way round than {@link ProfileFields}. */
final class ProfileData {
    private ProfileData() {}

    static Dict of(Profile profile) {
        return SharedData.resource(Profile.KIND, profile.metadata())
                .with("location", location(profile.location()))
                .with("credential", credential(profile.credential()))
                .with("skipSSLVerify", Optional.of(profile.skipSslVerify()).filter(skip -> skip))
                .and(profile.unknown());
    }

    private static Dict location(Location location) {
        return new Data()
                .with("type", location.type())
                .with("bucket", location.bucket())
                .with("endpoint", location.endpoint())
                .with("prefix", location.prefix())
                .with("region", location.region())
                .and(location.unknown());
    }

    private static Dict credential(Credential credential) {
        return new Data()
                .with("type", credential.type())
                .with("keyPair", credential.keyPair().map(ProfileData::keyPair))
                .with("secret", credential.secret().map(SharedData::reference))
                .with("kopiaServerSecret", credential.kopiaServerSecret().map(ProfileData::kopia))
                .and(credential.unknown());
    }

    private static Dict keyPair(KeyPair pair) {
        return new Data()
                .with("idField", pair.idField())
                .with("secretField", pair.secretField())
                .with("secret", SharedData.reference(pair.secret()))
                .and(pair.unknown());
    }

    private static Dict kopia(KopiaServerSecret kopia) {
        return new Data()
                .with("username", kopia.username())
                .with("hostname", kopia.hostname())
                .with("userPassphrase", kopia.userPassphrase().map(ProfileData::secretKey))
                .with("tlsCert", kopia.tlsCert().map(ProfileData::secretKey))
                .with("connectOptions", kopia.connectOptions())
                .and(kopia.unknown());
    }

    private static Dict secretKey(SecretKey secret) {
        return new Data()
                .with("key", secret.key())
                .with("secret", SharedData.reference(secret.secret()))
                .and(secret.unknown());
    }
}
