package io.jerrycan.faults;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * One request and its answer, each on a connection of its own. Its methods are the steps that faults are made of; they
 * block.
 */
public final class Exchange {
    private static final int CHUNK = 16 << 10;

    private final Socket client;
    private final InputStream fromClient;
    private final URI server;
    private final SeenRequest request;
    private Socket upstream;
    private InputStream fromServer;

    Exchange(Socket client, InputStream fromClient, URI server, SeenRequest request) {
        this.client = client;
        this.fromClient = fromClient;
        this.server = server;
        this.request = request;
    }

    public SeenRequest request() {
        return request;
    }

    /** Sends the request on, and then passes everything on in both directions, to the end. */
    public void pass() throws IOException {
        forward();
        followClient();
        relay(Long.MAX_VALUE);
    }

    /** Sends the request on to the server; its answer waits. */
    public void forward() throws IOException {
        upstream = new Socket(server.getHost(), server.getPort());
        upstream.setTcpNoDelay(true);
        fromServer = new BufferedInputStream(upstream.getInputStream(), CHUNK);
        StringBuilder head = new StringBuilder(request.method() + " " + request.target() + " HTTP/1.1\r\n");
        boolean webSocket = request.isWebSocket();
        request.headers().stream()
                .filter(line -> webSocket || !isOfConnection(line))
                .forEach(line -> head.append(line).append("\r\n"));
        if (!webSocket) {
            head.append("Connection: close\r\n");
            if (request.body().length > 0) {
                head.append("Content-Length: ").append(request.body().length).append("\r\n");
            }
        }
        OutputStream toServer = upstream.getOutputStream();
        toServer.write(head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1));
        toServer.write(request.body());
        toServer.flush();
    }

    private static boolean isOfConnection(String line) {
        String name = line.substring(0, Math.max(0, line.indexOf(':'))).toLowerCase(Locale.ROOT);
        return List.of("connection", "upgrade", "http2-settings", "transfer-encoding", "content-length")
                .contains(name);
    }

    /** Waits until the server has begun to answer: then the request was carried out. */
    public void awaitAnswer() throws IOException {
        fromServer.mark(1);
        fromServer.read();
        fromServer.reset();
    }

    /** Passes the head of the answer on, such as that of a web socket, and nothing more. */
    public void relayHead() throws IOException {
        HttpHead head = HttpHead.read(fromServer);
        write((String.join("\r\n", head.lines()) + "\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1));
    }

    /** Passes the answer on, but at most so many bytes of it. */
    public void relay(long limit) throws IOException {
        byte[] chunk = new byte[CHUNK];
        long left = limit;
        while (left > 0) {
            int count = fromServer.read(chunk, 0, (int) Math.min(chunk.length, left));
            if (count < 0) {
                return;
            }
            client.getOutputStream().write(chunk, 0, count);
            left -= count;
        }
    }

    /** From now on passes on what the client sends, such as on a web socket; its leaving is passed on too. */
    public void followClient() {
        ApiProxy.thread("proxy-client", () -> {
            try {
                fromClient.transferTo(upstream.getOutputStream());
                upstream.shutdownOutput();
                client.close();
                upstream.close();
            } catch (IOException gone) {
                close();
            }
        });
    }

    /** Answers in the server's place. */
    public void answer(int status, Map<String, String> headers, String body) throws IOException {
        StringBuilder head = new StringBuilder("HTTP/1.1 " + status + " Injected\r\n");
        headers.forEach((name, value) -> head.append(name + ": " + value + "\r\n"));
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        head.append("Content-Length: " + bytes.length + "\r\nConnection: close\r\n\r\n");
        write(head.toString().getBytes(StandardCharsets.ISO_8859_1));
        write(bytes);
    }

    /** Sends a text message on a web socket. */
    public void message(String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        byte[] frame = new byte[4 + bytes.length];
        frame[0] = (byte) 0x81;
        frame[1] = 126;
        frame[2] = (byte) (bytes.length >> 8);
        frame[3] = (byte) bytes.length;
        System.arraycopy(bytes, 0, frame, 4, bytes.length);
        write(frame);
    }

    private void write(byte[] bytes) throws IOException {
        client.getOutputStream().write(bytes);
        client.getOutputStream().flush();
    }

    /** Ends the server's side towards the client, as a middle box does that forgets half of a connection. */
    public void halfClose() throws IOException {
        client.shutdownOutput();
    }

    /** Reads what the client still sends until it leaves, or the time is over. */
    public void drainClient(Duration limit) throws IOException {
        client.setSoTimeout((int) limit.toMillis());
        fromClient.transferTo(OutputStream.nullOutputStream());
    }

    /** Breaks the connection to the client with a reset. */
    public void reset() throws IOException {
        client.setSoLinger(true, 0);
        client.close();
    }

    void close() {
        closeQuietly(client);
        closeQuietly(upstream);
    }

    private static void closeQuietly(Socket socket) {
        try {
            if (socket != null) {
                socket.close();
            }
        } catch (IOException gone) {
            // closed is what it should be
        }
    }
}
