package io.jerrycan.template.sprig;

import io.jerrycan.template.function.FunctionError;
import io.jerrycan.template.value.Utf8;
import java.io.ByteArrayOutputStream;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Go's {@code url.Parse}; messages show nothing of the URL, which may hold a password. */
final class UrlParser {
    private static final Pattern SCHEME = Pattern.compile("([a-zA-Z][a-zA-Z0-9+.-]*):(.*)", Pattern.DOTALL);
    private static final Pattern USER_INFO = Pattern.compile("[A-Za-z0-9-._:~!$&'()*+,;=%@]*");
    private static final Pattern PORT = Pattern.compile("(:[0-9]*)?");

    private final String text;

    private UrlParser(String text) {
        this.text = text;
    }

    /** Throws {@link FunctionError} with Go's message for what is no URL. */
    static Url parse(String text) {
        return new UrlParser(text).parse();
    }

    private Url parse() {
        if (text.codePoints().anyMatch(rune -> rune < ' ' || rune == 0x7f)) {
            throw error("net/url: invalid control character in URL");
        }
        int hash = text.indexOf('#');
        String fragment = hash < 0 ? "" : unescape(text.substring(hash + 1), Part.FRAGMENT);
        String rest = hash < 0 ? text : text.substring(0, hash);
        Matcher matcher = SCHEME.matcher(rest);
        String scheme = "";
        if (matcher.matches()) {
            scheme = matcher.group(1).toLowerCase(Locale.ROOT);
            rest = matcher.group(2);
        } else if (rest.startsWith(":")) {
            throw error("missing protocol scheme");
        }
        int mark = rest.indexOf('?');
        String query = mark < 0 ? "" : rest.substring(mark + 1);
        rest = mark < 0 ? rest : rest.substring(0, mark);
        if (!rest.startsWith("/")) {
            if (!scheme.isEmpty()) {
                return new Url(scheme, rest, null, null, "", "", query, fragment);
            }
            if (rest.split("/", 2)[0].contains(":")) {
                throw error("first path segment in URL cannot contain colon");
            }
        }
        if (rest.startsWith("//") && (!scheme.isEmpty() || !rest.startsWith("///"))) {
            int slash = rest.indexOf('/', 2);
            String authority = slash < 0 ? rest.substring(2) : rest.substring(2, slash);
            String path = unescape(slash < 0 ? "" : rest.substring(slash), Part.PATH);
            return withAuthority(scheme, authority, path, query, fragment);
        }
        return new Url(scheme, "", null, null, "", unescape(rest, Part.PATH), query, fragment);
    }

    private static Url withAuthority(String scheme, String authority, String path, String query, String fragment) {
        int at = authority.lastIndexOf('@');
        String host = host(scheme, authority.substring(at + 1));
        if (at < 0) {
            return new Url(scheme, "", null, null, host, path, query, fragment);
        }
        String userInfo = authority.substring(0, at);
        if (!USER_INFO.matcher(userInfo).matches()) {
            throw error("net/url: invalid userinfo");
        }
        String[] parts = userInfo.split(":", 2);
        String password = parts.length < 2 ? null : unescape(parts[1], Part.USER);
        return new Url(scheme, "", unescape(parts[0], Part.USER), password, host, path, query, fragment);
    }

    private static String host(String scheme, String host) {
        if (host.lastIndexOf('[') > 0) {
            throw error("invalid IP-literal");
        }
        if (host.startsWith("[")) {
            int close = host.lastIndexOf(']');
            if (close < 0) {
                throw error("missing ']' in host");
            }
            checkPort(host.substring(close + 1));
            int zone = host.substring(0, close).indexOf("%25");
            if (zone >= 0) {
                return unescape(host.substring(0, zone), Part.HOST)
                        + unescape(host.substring(zone, close), Part.ZONE)
                        + unescape(host.substring(close), Part.HOST);
            }
        } else if (host.contains(":")) {
            boolean strict = scheme.equals("http") || scheme.equals("https");
            checkPort(host.substring(strict ? host.indexOf(':') : host.lastIndexOf(':')));
        }
        return unescape(host, Part.HOST);
    }

    private static void checkPort(String port) {
        if (!PORT.matcher(port).matches()) {
            throw error("invalid port after host");
        }
    }

    /** Where an escape stands; hosts may only have some. */
    private enum Part {
        HOST,
        ZONE,
        PATH,
        USER,
        FRAGMENT
    }

    private static String unescape(String escaped, Part part) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] bytes = Utf8.encode(escaped);
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] != '%') {
                checkHost(bytes[i], part);
                out.write(bytes[i]);
                continue;
            }
            String escape = Utf8.decode(bytes, i, Math.min(i + 3, bytes.length));
            int high = escape.length() == 3 ? Character.digit(escape.charAt(1), 16) : -1;
            int low = escape.length() == 3 ? Character.digit(escape.charAt(2), 16) : -1;
            if (high < 0 || low < 0 || part == Part.HOST && high < 8 && !escape.equals("%25")) {
                throw error("invalid URL escape");
            }
            out.write(high << 4 | low);
            i += 2;
        }
        return Utf8.decode(out.toByteArray());
    }

    private static void checkHost(byte b, Part part) {
        boolean host = part == Part.HOST || part == Part.ZONE;
        if (host && b > 0 && !Character.isLetterOrDigit(b) && "-_.~!$&'()*+,;=:[]<>\"".indexOf(b) < 0) {
            throw error("invalid character in host name");
        }
    }

    private static FunctionError error(String reason) {
        return new FunctionError(reason);
    }
}
