package io.jerrycan.template.format;

import io.jerrycan.template.value.Utf8;

/** Go's functions {@code fmt.Sprint}, {@code Sprintln} and {@code Sprintf}. */
public final class Fmt {
    private Fmt() {}

    /** The value as {@code %v} prints it. */
    public static String sprint(Object value) {
        if (value instanceof String text) {
            return text;
        }
        Printer printer = new Printer();
        printer.print(value, 'v');
        return printer.result();
    }

    /** The values as {@code %v}, with a space between two that both are no strings. */
    public static String sprintAll(Object... values) {
        Printer printer = new Printer();
        boolean afterString = true;
        for (int i = 0; i < values.length; i++) {
            boolean string = values[i] instanceof String;
            if (i > 0 && !string && !afterString) {
                printer.out.append(' ');
            }
            printer.print(values[i], 'v');
            afterString = string;
        }
        return printer.result();
    }

    /** The values as {@code %v} with spaces between them and a line feed at the end. */
    public static String sprintln(Object... values) {
        Printer printer = new Printer();
        for (int i = 0; i < values.length; i++) {
            if (i > 0) {
                printer.out.append(' ');
            }
            printer.print(values[i], 'v');
        }
        printer.out.append('\n');
        return printer.result();
    }

    /** The format with its verbs replaced by the values; mistakes show inside the result, as in Go. */
    public static String sprintf(String format, Object... values) {
        Printer printer = new Printer();
        new Directives(printer, Utf8.normalize(format), values).run();
        return printer.result();
    }
}
