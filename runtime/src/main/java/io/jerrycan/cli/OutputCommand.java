package io.jerrycan.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code output KEY VALUE}: one line on standard output that hands a value to the controller.
 *
 * @see #line(String, String)
 */
@Command(name = "output", description = "Hand a value to later phases: KEY is made of letters, digits and underscores.")
final class OutputCommand implements Callable<Integer> {

    private static final String MARKER = "###Phase-output###:";
    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9_]+");

    @Spec
    private CommandSpec spec;

    @Parameters(arity = "0..*", paramLabel = "KEY VALUE")
    private List<String> arguments = List.of();

    @Override
    public Integer call() throws IOException {
        if (arguments.size() != 2) {
            throw wrong("Command accepts 2 arguments, received " + arguments.size() + " arguments");
        }
        String key = arguments.get(0);
        if (key.isEmpty()) {
            throw wrong("Key should not be empty");
        }
        if (!KEY.matcher(key).matches()) {
            throw wrong("Key should contain only alphanumeric characters and underscore");
        }
        PrintWriter out = spec.commandLine().getOut();
        out.print(line(key, arguments.get(1)) + "\n");
        if (out.checkError()) {
            throw new IOException("cannot write to standard output");
        }
        return 0;
    }

    /** The phase output protocol: marker, one blank and JSON as Go writes it, always a single line. */
    static String line(String key, String value) {
        return MARKER + " {\"key\":" + quote(key) + ",\"value\":" + quote(value) + "}";
    }

    private static String quote(String text) {
        StringBuilder json = new StringBuilder(text.length() + 16).append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"', '\\' -> json.append('\\').append(c);
                case '\n' -> json.append("\\n");
                case '\r' -> json.append("\\r");
                case '\t' -> json.append("\\t");
                case '\b' -> json.append("\\b");
                case '\f' -> json.append("\\f");
                case '<', '>', '&', '\u2028', '\u2029' -> json.append("\\u%04x".formatted((int) c));
                default -> json.append(c < ' ' ? "\\u%04x".formatted((int) c) : String.valueOf(c));
            }
        }
        return json.append('"').toString();
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
