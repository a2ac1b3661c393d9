package io.jerrycan.template.sprig;

import io.jerrycan.template.value.Utf8;

/**
 * A URL in its parts, decoded except for the query; {@link #toString} encodes and joins them as Go's {@code net/url} does.
 *
 * @param opaque what follows a scheme without a slash
 * @param user null if there is no user info
 * @param password null if there is none
 * @param host with its port
 */
record Url(
        String scheme,
        String opaque,
        String user,
        String password,
        String host,
        String path,
        String query,
        String fragment) {
    static final Url EMPTY = new Url("", "", null, null, "", "", "", "");

    private static final String UNRESERVED = "-_.~";

    boolean hasUser() {
        return user != null;
    }

    /** Without the port, and without the brackets around an IPv6 address. */
    String hostName() {
        int colon = host.lastIndexOf(':');
        String name = colon > host.lastIndexOf(']') ? host.substring(0, colon) : host;
        return name.startsWith("[") && name.endsWith("]") ? name.substring(1, name.length() - 1) : name;
    }

    String userInfo() {
        String name = escape(user, UNRESERVED + "$&+,;=");
        return password == null ? name : name + ":" + escape(password, UNRESERVED + "$&+,;=");
    }

    @Override
    public String toString() {
        StringBuilder out = new StringBuilder(scheme.isEmpty() ? "" : scheme + ":");
        if (!opaque.isEmpty()) {
            out.append(opaque);
        } else {
            authority(out);
            String encoded = path.equals("*") ? "*" : escape(path, UNRESERVED + "$&+,/:;=@");
            if (!encoded.isEmpty() && encoded.charAt(0) != '/' && !host.isEmpty()) {
                out.append('/');
            }
            int slash = encoded.indexOf('/');
            if (out.length() == 0
                    && encoded.substring(0, slash < 0 ? encoded.length() : slash)
                            .contains(":")) {
                out.append("./");
            }
            out.append(encoded);
        }
        out.append(query.isEmpty() ? "" : "?" + query);
        return out.append(fragment.isEmpty() ? "" : "#" + escape(fragment, UNRESERVED + "$&+,/:;=?@!()*"))
                .toString();
    }

    private void authority(StringBuilder out) {
        if (scheme.isEmpty() && host.isEmpty() && user == null) {
            return;
        }
        if (!host.isEmpty() || !path.isEmpty() || user != null) {
            out.append("//");
        }
        out.append(user == null ? "" : userInfo() + "@");
        out.append(host.isEmpty() ? "" : escapedHost());
    }

    private String escapedHost() {
        return escape(host, UNRESERVED + "!$&'()*+,;=:[]<>\"");
    }

    /** The text with every byte as {@code %41} that is neither a letter, nor a digit, nor in {@code plain}. */
    static String escape(String text, String plain) {
        StringBuilder out = new StringBuilder();
        for (byte b : Utf8.encode(text)) {
            char c = (char) (b & 0xff);
            if (c < 0x80 && (Character.isLetterOrDigit(c) || plain.indexOf(c) >= 0)) {
                out.append(c);
            } else {
                out.append(String.format("%%%02X", (int) c));
            }
        }
        return out.toString();
    }
}
