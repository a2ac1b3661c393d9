package io.jerrycan.faults;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A proxy before an API server that is reached without TLS: it records each request and lets {@link Faults} decide what
 * becomes of it. Watches, logs and web sockets pass through it byte by byte; every request has a connection of its own.
 */
public final class ApiProxy implements AutoCloseable {
    private static final int BACKLOG = 1000;

    private final ServerSocket listener;
    private final URI server;
    private final Faults faults;
    private final List<SeenRequest> requests = new CopyOnWriteArrayList<>();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();

    private ApiProxy(ServerSocket listener, URI server, Faults faults) {
        this.listener = listener;
        this.server = server;
        this.faults = faults;
    }

    /** Listens on a free port of the loopback interface. */
    public static ApiProxy start(URI server, Faults faults) {
        try {
            ApiProxy proxy =
                    new ApiProxy(new ServerSocket(0, BACKLOG, InetAddress.getLoopbackAddress()), server, faults);
            thread("proxy", proxy::accept);
            return proxy;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public URI url() {
        return URI.create("http://127.0.0.1:" + listener.getLocalPort());
    }

    /** What clients asked for so far, in order. */
    public List<SeenRequest> requests() {
        return List.copyOf(requests);
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                Socket client = listener.accept();
                open.add(client);
                thread("proxy-request", () -> serve(client));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket client) {
        Exchange exchange = null;
        try {
            client.setTcpNoDelay(true);
            InputStream in = new BufferedInputStream(client.getInputStream());
            HttpHead head = HttpHead.read(in);
            SeenRequest request = head.request(head.body(in));
            requests.add(request);
            exchange = new Exchange(client, in, server, request);
            faults.on(request).play(exchange);
        } catch (IOException gone) {
            // the client left, or the fault closed the connection
        } finally {
            open.remove(client);
            close(exchange, client);
        }
    }

    private static void close(Exchange exchange, Socket client) {
        try {
            if (exchange != null) {
                exchange.close();
            }
            client.close();
        } catch (IOException gone) {
            // closed is what it should be
        }
    }

    static void thread(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
    }

    /** Ends all connections. */
    @Override
    public void close() {
        try {
            listener.close();
            for (Socket client : open) {
                client.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
