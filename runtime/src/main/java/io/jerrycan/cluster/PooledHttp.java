package io.jerrycan.cluster;

import io.fabric8.kubernetes.client.okhttp.OkHttpClientFactory;
import io.jerrycan.thread.Threads;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.Dispatcher;
import okhttp3.OkHttpClient;

/**
 * OkHttp for a process with thousands of runs. It keeps as many connections as there may be requests at once, where its
 * own five would have it connect anew for nearly each; and each request, watch and log has a thread, which is virtual
 * where the JVM has such. With the system property {@value #ONE_RUN} it is not: a JVM waits 0.3 s at its end for the thread that
 * watches the sockets of virtual ones, which is as long as a short run takes.
 */
final class PooledHttp extends OkHttpClientFactory {
    static final String ONE_RUN = "jerrycan.one-run";

    /** Less than API servers and load balancers keep them: one that is over is found out by the next request only. */
    private static final long KEPT_SECONDS = 30;

    private final int connections;

    PooledHttp(int connections) {
        this.connections = connections;
    }

    @Override
    protected Dispatcher initDispatcher() {
        Dispatcher dispatcher = Threads.virtualExecutor()
                .filter(threads -> !Boolean.getBoolean(ONE_RUN))
                .map(Dispatcher::new)
                .orElseGet(Dispatcher::new);
        // watches and logs are requests without end here: who bounds them would let nobody else in
        dispatcher.setMaxRequests(Integer.MAX_VALUE);
        dispatcher.setMaxRequestsPerHost(Integer.MAX_VALUE);
        return dispatcher;
    }

    /** It would send a request again whose answer is lost, and the start of a command is one. */
    @Override
    protected void additionalConfig(OkHttpClient.Builder builder) {
        builder.retryOnConnectionFailure(false);
        builder.addInterceptor(new CancelledBodies());
        builder.connectionPool(new ConnectionPool(2 * connections, KEPT_SECONDS, TimeUnit.SECONDS));
    }
}
