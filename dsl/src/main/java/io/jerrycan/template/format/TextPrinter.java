package io.jerrycan.template.format;

import io.jerrycan.template.value.Utf8;

/** Prints texts and bytes as text: plain, quoted and in hexadecimal. */
final class TextPrinter {
    private final Printer printer;
    private final Flags flags;
    private final StringBuilder out;

    TextPrinter(Printer printer) {
        this.printer = printer;
        this.flags = printer.flags;
        this.out = printer.out;
    }

    void text(String text, char verb, Object value) {
        switch (verb) {
            case 'v' -> {
                if (flags.sharpV) {
                    quoted(text);
                } else {
                    flags.pad(out, flags.truncate(text));
                }
            }
            case 's' -> flags.pad(out, flags.truncate(text));
            case 'q' -> quoted(text);
            case 'x', 'X' -> hex(Utf8.encode(text), verb);
            default -> printer.bad(value, verb);
        }
    }

    private void quoted(String raw) {
        String text = flags.truncate(raw);
        if (flags.sharp && Quote.canBackquote(text)) {
            flags.pad(out, "`" + text + "`");
        } else {
            flags.pad(out, flags.plus ? Quote.ascii(text) : Quote.string(text));
        }
    }

    void hex(byte[] bytes, char verb) {
        String digits = verb == 'x' ? "0123456789abcdef" : "0123456789ABCDEF";
        int length = flags.precision >= 0 ? Math.min(flags.precision, bytes.length) : bytes.length;
        StringBuilder text = new StringBuilder(2 * length);
        for (int i = 0; i < length; i++) {
            if (i > 0 && flags.space) {
                text.append(' ');
            }
            if (flags.sharp && (i == 0 || flags.space)) {
                text.append('0').append(verb);
            }
            text.append(digits.charAt(bytes[i] >> 4 & 15)).append(digits.charAt(bytes[i] & 15));
        }
        flags.pad(out, text.toString());
    }
}
