package io.jerrycan.cluster;

import io.fabric8.kubernetes.client.http.AsyncBody;
import io.fabric8.kubernetes.client.http.HttpClient;
import io.fabric8.kubernetes.client.http.HttpRequest;
import io.fabric8.kubernetes.client.http.HttpResponse;
import io.fabric8.kubernetes.client.http.Interceptor;
import io.fabric8.kubernetes.client.http.WebSocket;
import io.fabric8.kubernetes.client.utils.AsyncUtils;
import io.fabric8.kubernetes.client.utils.ExponentialBackoffIntervalCalculator;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Tries requests again that the API server was too busy for (429), that failed there (5xx), or whose connection broke,
 * also within the answer. The client's own retries end where the answer begins, ignore {@code Retry-After}, and come at the
 * same moments in all clients that a restart of the API server cut off: here pauses vary.
 *
 * <p>Streams and web sockets are not tried again: a command must not run twice, and watches and logs know themselves how
 * to go on. A request that changes something may be carried out twice, so whoever creates must give a name, and take what
 * exists for its own where it may be. One that the client gave up waiting for, such as when a login hangs, may still be
 * under way, and is sent again only where twice is the same as once.
 *
 * <p>Only so many requests are under way at once, and the others wait in order: a thousand runs that begin together must
 * not open a thousand connections. Streams and web sockets do not count, since they may last as long as a run.
 */
final class PatientHttpClient implements HttpClient {
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int SERVER_ERROR = 500;
    private static final int FIRST_PAUSE_MILLIS = 100;
    private static final long LONGEST_OBEDIENCE_SECONDS = 30;
    private static final Set<String> IDEMPOTENT = Set.of("GET", "HEAD", "PUT", "DELETE");

    private final HttpClient client;
    private final int retries;
    private final Turnstile turnstile;

    /** @param atOnce how many requests may be under way at once, those of clients derived from this one among them */
    PatientHttpClient(HttpClient client, int retries, int atOnce) {
        this(client, retries, new Turnstile(atOnce));
    }

    private PatientHttpClient(HttpClient client, int retries, Turnstile turnstile) {
        this.client = client;
        this.retries = retries;
        this.turnstile = turnstile;
    }

    /** The same client, whose requests are not tried again. */
    HttpClient impatient() {
        return client;
    }

    @Override
    public <T> CompletableFuture<HttpResponse<T>> sendAsync(HttpRequest request, Class<T> type) {
        return AsyncUtils.retryWithExponentialBackoff(
                () -> turnstile
                        .pass(() -> client.sendAsync(request, type))
                        .thenCompose(PatientHttpClient::afterItsWish)
                        .exceptionallyCompose(PatientHttpClient::broken),
                unused -> {},
                null,
                new VaryingPauses(retries),
                (response, thrown, pause) ->
                        (response == null ? mayRepeat(request, cause(thrown)) : mayPass(response)) ? pause : -1);
    }

    private static Throwable cause(Throwable thrown) {
        return thrown instanceof CompletionException ? thrown.getCause() : thrown;
    }

    /** Whoever asks takes an {@link IOException} for a lost answer, and so is one that does not come. */
    private static <T> CompletableFuture<T> broken(Throwable thrown) {
        Throwable cause = cause(thrown);
        return CompletableFuture.failedFuture(cause instanceof TimeoutException ? new Late() : cause);
    }

    private static final class Late extends IOException {
        Late() {
            super("timed out");
        }
    }

    private static boolean mayRepeat(HttpRequest request, Throwable cause) {
        return cause instanceof Late ? IDEMPOTENT.contains(request.method()) : cause instanceof IOException;
    }

    private static boolean mayPass(HttpResponse<?> response) {
        return response.code() == TOO_MANY_REQUESTS || response.code() >= SERVER_ERROR;
    }

    /** A refusal that names a time is not heard before that has passed. */
    private static <T> CompletableFuture<HttpResponse<T>> afterItsWish(HttpResponse<T> response) {
        long seconds = mayPass(response) ? seconds(response.header("Retry-After")) : 0;
        return seconds <= 0
                ? CompletableFuture.completedFuture(response)
                : CompletableFuture.supplyAsync(
                        () -> response,
                        CompletableFuture.delayedExecutor(
                                Math.min(seconds, LONGEST_OBEDIENCE_SECONDS), TimeUnit.SECONDS));
    }

    private static long seconds(String header) {
        try {
            return header == null ? 0 : Long.parseLong(header.strip());
        } catch (NumberFormatException date) {
            return 0;
        }
    }

    /** Doubled each time up to 3.2 s, each between half and one and a half of that. */
    private static final class VaryingPauses extends ExponentialBackoffIntervalCalculator {
        VaryingPauses(int retries) {
            super(FIRST_PAUSE_MILLIS, retries);
        }

        @Override
        public long getInterval(int retry) {
            long pause = super.getInterval(retry);
            return pause / 2 + ThreadLocalRandom.current().nextLong(pause + 1);
        }
    }

    @Override
    public CompletableFuture<HttpResponse<AsyncBody>> consumeBytes(
            HttpRequest request, AsyncBody.Consumer<List<ByteBuffer>> consumer) {
        return client.consumeBytes(request, consumer);
    }

    @Override
    public WebSocket.Builder newWebSocketBuilder() {
        return client.newWebSocketBuilder();
    }

    @Override
    public HttpRequest.Builder newHttpRequestBuilder() {
        return client.newHttpRequestBuilder();
    }

    @Override
    public DerivedClientBuilder newBuilder() {
        return new Derived(client.newBuilder(), retries, turnstile);
    }

    @Override
    public boolean isClosed() {
        return client.isClosed();
    }

    @Override
    public void close() {
        client.close();
    }

    private record Derived(DerivedClientBuilder builder, int retries, Turnstile turnstile)
            implements DerivedClientBuilder {
        @Override
        public HttpClient build() {
            return new PatientHttpClient(builder.build(), retries, turnstile);
        }

        @Override
        public DerivedClientBuilder addOrReplaceInterceptor(String name, Interceptor interceptor) {
            builder.addOrReplaceInterceptor(name, interceptor);
            return this;
        }

        @Override
        public DerivedClientBuilder authenticatorNone() {
            builder.authenticatorNone();
            return this;
        }

        @Override
        public DerivedClientBuilder tag(Object value) {
            builder.tag(value);
            return this;
        }
    }
}
