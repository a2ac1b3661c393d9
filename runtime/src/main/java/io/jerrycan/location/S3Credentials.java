package io.jerrycan.location;

import io.jerrycan.location.ProfileJson.KeyPair;
import io.jerrycan.location.ProfileJson.OtherCredential;
import io.jerrycan.location.ProfileJson.TypedSecret;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.services.sts.auth.StsAssumeRoleCredentialsProvider;
import software.amazon.awssdk.services.sts.auth.StsWebIdentityTokenFileCredentialsProvider;

/**
 * Credentials for S3 from a key pair or from a Secret of type {@code secrets.kanister.io/aws}. A Secret without access
 * keys means the web identity of {@code AWS_WEB_IDENTITY_TOKEN_FILE} and {@code AWS_ROLE_ARN}; its {@code role}, if
 * any, is assumed on top, and renewed while the upload lasts. Variables of the environment that hold keys are not read.
 */
final class S3Credentials {

    private static final String TYPE = "secrets.kanister.io/aws";
    private static final String ID = "aws_access_key_id";
    private static final String SECRET = "aws_secret_access_key";
    private static final String ROLE = "role";
    private static final Set<String> FIELDS = new TreeSet<>(Set.of(ID, SECRET, ROLE));
    private static final String SESSION = "jerrycan";

    private S3Credentials() {}

    static AwsCredentialsProvider of(ProfileJson profile, Region region) throws LocationFailure {
        if (profile.credential() instanceof KeyPair pair) {
            return keys(pair.id(), pair.secret());
        }
        if (profile.credential() instanceof TypedSecret secret) {
            check(secret);
            AwsCredentialsProvider base = base(secret, region);
            String role = secret.data().getOrDefault(ROLE, "");
            return role.isEmpty() ? base : assume(role, base, region);
        }
        String type = ((OtherCredential) profile.credential()).type();
        throw new LocationFailure((type.isEmpty()
                        ? "profile.credential.type is missing"
                        : "profile.credential.type '" + type + "' does not fit a location of type s3Compliant")
                + "; give keyPair or secret");
    }

    private static void check(TypedSecret secret) throws LocationFailure {
        if (!secret.type().equals(TYPE)) {
            throw new LocationFailure("secret '%s' has type '%s'; a location of type s3Compliant needs %s"
                    .formatted(secret.name(), secret.type(), TYPE));
        }
        for (String field : new TreeSet<>(secret.data().keySet())) {
            if (!FIELDS.contains(field)) {
                throw new LocationFailure("Secret has an unknown field '%s': secret '%s' may have %s"
                        .formatted(field, secret.name(), String.join(", ", FIELDS)));
            }
        }
    }

    private static AwsCredentialsProvider base(TypedSecret secret, Region region) throws LocationFailure {
        String id = secret.data().getOrDefault(ID, "");
        String key = secret.data().getOrDefault(SECRET, "");
        if (!id.isEmpty() && !key.isEmpty()) {
            return keys(id, key);
        }
        Map<String, String> environment = System.getenv();
        String token = environment.getOrDefault("AWS_WEB_IDENTITY_TOKEN_FILE", "");
        String role = environment.getOrDefault("AWS_ROLE_ARN", "");
        if (token.isEmpty() || role.isEmpty()) {
            throw new LocationFailure(
                    "secret '%s' has no %s, and AWS_WEB_IDENTITY_TOKEN_FILE and AWS_ROLE_ARN are not set"
                            .formatted(secret.name(), id.isEmpty() ? ID : SECRET));
        }
        return StsWebIdentityTokenFileCredentialsProvider.builder()
                .stsClient(sts(AnonymousCredentialsProvider.create(), region))
                .webIdentityTokenFile(Path.of(token))
                .roleArn(role)
                .roleSessionName(SESSION)
                .build();
    }

    private static AwsCredentialsProvider assume(String role, AwsCredentialsProvider base, Region region) {
        return StsAssumeRoleCredentialsProvider.builder()
                .stsClient(sts(base, region))
                .refreshRequest(request ->
                        request.roleArn(role).roleSessionName(SESSION).durationSeconds(3600))
                .build();
    }

    private static StsClient sts(AwsCredentialsProvider credentials, Region region) {
        return StsClient.builder()
                .region(region)
                .credentialsProvider(credentials)
                .httpClient(S3Clients.http(false))
                .overrideConfiguration(S3Clients.withoutHome())
                .build();
    }

    private static AwsCredentialsProvider keys(String id, String secret) {
        return StaticCredentialsProvider.create(AwsBasicCredentials.create(id, secret));
    }
}
