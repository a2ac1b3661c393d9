package io.jerrycan.faults;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A request as it arrived at the proxy.
 *
 * @param target path and query, as they were sent
 * @param headers whole lines, {@code Name: value}
 * @param body of a request that upgrades to a web socket it is empty
 */
public record SeenRequest(String method, String target, List<String> headers, byte[] body) {
    private static final Set<String> READS = Set.of("GET", "HEAD", "OPTIONS");

    public SeenRequest {
        headers = List.copyOf(headers);
    }

    /** The value of the first header of this name, in any case. */
    public Optional<String> header(String name) {
        String prefix = name.toLowerCase(Locale.ROOT) + ":";
        return headers.stream()
                .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(prefix))
                .map(line -> line.substring(prefix.length()).strip())
                .findFirst();
    }

    public String path() {
        int query = target.indexOf('?');
        return query < 0 ? target : target.substring(0, query);
    }

    /** Whether it asks to talk on by web socket. */
    public boolean isWebSocket() {
        return header("Upgrade").filter("websocket"::equalsIgnoreCase).isPresent();
    }

    public boolean isWatch() {
        return target.matches(".*[?&]watch=(true|1)(&.*)?");
    }

    public boolean isExec() {
        return path().endsWith("/exec");
    }

    /** Whether it changes something; a command that is run in a container counts as a change. */
    public boolean isChange() {
        return !READS.contains(method) || isExec();
    }

    /** Everything that was sent, for searching. */
    public String text() {
        return method + " " + target + "\n" + String.join("\n", headers) + "\n\n"
                + new String(body, StandardCharsets.UTF_8);
    }

    /** Without headers and body, which may hold anything. */
    @Override
    public String toString() {
        return method + " " + target;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SeenRequest that
                && method.equals(that.method)
                && target.equals(that.target)
                && headers.equals(that.headers)
                && Arrays.equals(body, that.body);
    }

    @Override
    public int hashCode() {
        return target.hashCode();
    }
}
