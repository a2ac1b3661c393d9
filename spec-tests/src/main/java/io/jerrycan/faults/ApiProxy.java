package io.jerrycan.faults;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.ArrayList;
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

    private final List<ServerSocket> listeners;
    private final URI server;
    private final Faults faults;
    private final List<SeenRequest> requests = new CopyOnWriteArrayList<>();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();

    private ApiProxy(List<ServerSocket> listeners, URI server, Faults faults) {
        this.listeners = listeners;
        this.server = server;
        this.faults = faults;
    }

    /** Listens on a free port of the loopback interface. */
    public static ApiProxy start(URI server, Faults faults) {
        return start(List.of(InetAddress.getLoopbackAddress()), server, faults);
    }

    /** Listens on one port of several addresses, as an API server does whose name has them all. */
    public static ApiProxy start(List<InetAddress> addresses, URI server, Faults faults) {
        try {
            List<ServerSocket> listeners = new ArrayList<>();
            for (InetAddress address : addresses) {
                int port = listeners.isEmpty() ? 0 : listeners.get(0).getLocalPort();
                listeners.add(new ServerSocket(port, BACKLOG, address));
            }
            ApiProxy proxy = new ApiProxy(listeners, server, faults);
            listeners.forEach(listener -> thread("proxy", () -> proxy.accept(listener)));
            return proxy;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public URI url() {
        return url("127.0.0.1");
    }

    /** @param host a name of the addresses that it listens on */
    public URI url(String host) {
        return URI.create("http://" + host + ":" + listeners.get(0).getLocalPort());
    }

    /** What clients asked for so far, in order. */
    public List<SeenRequest> requests() {
        return List.copyOf(requests);
    }

    private void accept(ServerSocket listener) {
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
            for (ServerSocket listener : listeners) {
                listener.close();
            }
            for (Socket client : open) {
                client.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
