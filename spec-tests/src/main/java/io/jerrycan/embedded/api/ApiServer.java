package io.jerrycan.embedded.api;

import io.jerrycan.embedded.access.Authorizer;
import io.jerrycan.embedded.kubelet.Kubelet;
import io.jerrycan.embedded.resources.Resources;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.file.FileSystemOptions;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** The API over plain HTTP on the loopback interface. */
public final class ApiServer implements AutoCloseable {

    private static final String HOST = "127.0.0.1";
    private static final int LONGEST_URL = 4 << 20;
    private static final int LARGEST_FRAME = 16 << 20;

    private final Vertx vertx;
    private final HttpServer server;

    private ApiServer(Vertx vertx, HttpServer server) {
        this.vertx = vertx;
        this.server = server;
    }

    /** Listens on a free port. */
    public static ApiServer start(
            Resources resources, Kubelet kubelet, Authorizer authorizer, Duration bookmarkInterval) {
        Vertx vertx = Vertx.vertx(new VertxOptions()
                .setEventLoopPoolSize(1)
                .setWorkerPoolSize(1)
                .setInternalBlockingPoolSize(1)
                .setUseDaemonThread(true)
                .setBlockedThreadCheckInterval(Duration.ofHours(1).toMillis())
                .setFileSystemOptions(
                        new FileSystemOptions().setFileCachingEnabled(false).setClassPathResolvingEnabled(false)));
        HttpServer server = vertx.createHttpServer(new HttpServerOptions()
                .setHost(HOST)
                .setPort(0)
                .setMaxInitialLineLength(LONGEST_URL)
                .setMaxHeaderSize(1 << 16)
                .setMaxWebSocketFrameSize(LARGEST_FRAME)
                .setMaxWebSocketMessageSize(LARGEST_FRAME)
                .setPerMessageWebSocketCompressionSupported(false)
                .setPerFrameWebSocketCompressionSupported(false)
                .setTcpNoDelay(true)
                .setWebSocketSubProtocols(List.of(ExecProtocol.V5, ExecProtocol.V4)));
        server.requestHandler(new Router(resources, kubelet, authorizer, vertx, bookmarkInterval));
        await(server.listen().toCompletionStage().toCompletableFuture());
        return new ApiServer(vertx, server);
    }

    public URI url() {
        return URI.create("http://" + HOST + ":" + server.actualPort());
    }

    @Override
    public void close() {
        await(vertx.close().toCompletionStage().toCompletableFuture());
    }

    private static void await(CompletableFuture<?> step) {
        try {
            step.join();
        } catch (CompletionException e) {
            throw new IllegalStateException("the embedded API server failed: " + e.getCause(), e.getCause());
        }
    }
}
