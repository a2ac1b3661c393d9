package io.jerrycan.location;

import static software.amazon.awssdk.http.SdkHttpConfigurationOption.CONNECTION_TIMEOUT;
import static software.amazon.awssdk.http.SdkHttpConfigurationOption.READ_TIMEOUT;
import static software.amazon.awssdk.http.SdkHttpConfigurationOption.TRUST_ALL_CERTIFICATES;

import io.jerrycan.location.ProfileJson.Location;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.ProxyConfiguration;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.profiles.ProfileFile;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.LegacyMd5Plugin;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;
import software.amazon.awssdk.utils.AttributeMap;

/** Configures the AWS SDK: nothing but the Profile decides, and nothing is sent that only AWS understands. */
final class S3Clients {

    private static final Duration CONNECT = Duration.ofSeconds(10);

    /** Completing a large upload takes a server minutes. */
    private static final Duration READ = Duration.ofMinutes(2);

    private S3Clients() {}

    static S3Client open(ProfileJson profile) throws LocationFailure {
        Region region = region(profile.location());
        Optional<URI> endpoint = endpoint(profile.location());
        S3ClientBuilder builder = S3Client.builder()
                .region(region)
                // A profile's region may be wrong or missing: the server's redirect says the right one.
                .crossRegionAccessEnabled(true)
                .credentialsProvider(S3Credentials.of(profile, region))
                .httpClient(
                        endpoint.filter(S3Clients::isPlain).isPresent() ? plainHttp() : http(profile.skipSslVerify()))
                .overrideConfiguration(withoutHome())
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                .addPlugin(LegacyMd5Plugin.create())
                .serviceConfiguration(s3 -> s3.chunkedEncodingEnabled(false).expectContinueEnabled(false));
        endpoint.ifPresent(server -> builder.endpointOverride(server).forcePathStyle(true));
        return builder.build();
    }

    static SdkHttpClient http(boolean trustAll) {
        return UrlConnectionHttpClient.builder()
                .buildWithDefaults(AttributeMap.builder()
                        .put(CONNECTION_TIMEOUT, CONNECT)
                        .put(READ_TIMEOUT, READ)
                        .put(TRUST_ALL_CERTIFICATES, trustAll)
                        .build());
    }

    private static boolean isPlain(URI server) {
        return "http".equalsIgnoreCase(server.getScheme())
                && ProxyConfiguration.builder().build().host() == null;
    }

    /** Sets up no TLS, which takes longer than a small object, and uses no proxy. */
    private static SdkHttpClient plainHttp() {
        return UrlConnectionHttpClient.create(server -> {
            try {
                HttpURLConnection connection =
                        (HttpURLConnection) server.toURL().openConnection();
                connection.setConnectTimeout((int) CONNECT.toMillis());
                connection.setReadTimeout((int) READ.toMillis());
                return connection;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** Keeps {@code ~/.aws} of whatever image this runs in out of the game. */
    static ClientOverrideConfiguration withoutHome() {
        return ClientOverrideConfiguration.builder()
                .defaultProfileFile(ProfileFile.aggregator().build())
                .build();
    }

    static Optional<URI> endpoint(Location location) throws LocationFailure {
        String endpoint = location.endpoint();
        if (endpoint.isEmpty()) {
            return Optional.empty();
        }
        try {
            URI server = URI.create(endpoint.contains("://") ? endpoint : "https://" + endpoint);
            if (server.getHost() != null && server.getUserInfo() == null) {
                return Optional.of(server);
            }
        } catch (IllegalArgumentException wrong) {
            // The same message as for a URL without a host; the URL may hold a password and is not repeated.
        }
        throw new LocationFailure("profile.location.endpoint must be a host or a URL such as https://host:9000");
    }

    private static Region region(Location location) {
        return Region.of(Stream.of(
                        location.region(),
                        System.getenv().getOrDefault("AWS_REGION", ""),
                        System.getenv().getOrDefault("AWS_DEFAULT_REGION", ""))
                .filter(name -> !name.isBlank())
                .findFirst()
                .orElse("us-east-1"));
    }
}
