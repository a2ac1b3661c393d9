package io.jerrycan.template.exec;

import io.jerrycan.template.format.Fmt;
import io.jerrycan.template.format.Quote;
import io.jerrycan.template.value.Utf8;

/** Text made safe for HTML, JavaScript strings and URL queries. */
final class Escapes {
    private Escapes() {}

    static String html(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '\0' -> out.append('\ufffd');
                case '"' -> out.append("&#34;");
                case '\'' -> out.append("&#39;");
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                default -> out.append(c);
            }
        }
        return out.toString();
    }

    static String js(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(rune -> {
            switch (rune) {
                case '\\' -> out.append("\\\\");
                case '\'' -> out.append("\\'");
                case '"' -> out.append("\\\"");
                case '<', '>', '&', '=' -> out.append(Fmt.sprintf("\\u%04X", (long) rune));
                default -> {
                    if (rune < ' ') {
                        out.append(Fmt.sprintf("\\u00%02X", (long) rune));
                    } else if (rune < 0x80 || Quote.isPrint(rune)) {
                        out.appendCodePoint(rune);
                    } else {
                        out.append(Fmt.sprintf("\\u%04X", (long) (Utf8.isInvalid(rune) ? 0xfffd : rune)));
                    }
                }
            }
        });
        return out.toString();
    }

    static String urlQuery(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        for (byte b : Utf8.encode(text)) {
            char c = (char) (b & 0xff);
            if (c < 0x80 && (Character.isLetterOrDigit(c) || "-_.~".indexOf(c) >= 0)) {
                out.append(c);
            } else if (c == ' ') {
                out.append('+');
            } else {
                out.append('%').append(Fmt.sprintf("%02X", (long) c));
            }
        }
        return out.toString();
    }
}
