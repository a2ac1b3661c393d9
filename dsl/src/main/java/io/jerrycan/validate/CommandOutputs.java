package io.jerrycan.validate;

import io.jerrycan.model.Value;
import io.jerrycan.model.Value.Dict;
import io.jerrycan.model.Value.Seq;
import io.jerrycan.model.Value.Text;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What commands put out in plain sight, with {@code kando output KEY} or {@code kando location push}.
 *
 * @param open whether a key is there that only running can tell
 */
record CommandOutputs(Set<String> keys, boolean open) {
    private static final Pattern OUTPUT = Pattern.compile("\\bkando\\s+output\\s+(\\S+)");
    private static final Pattern PUSH = Pattern.compile("\\bkando\\s+location\\s+push\\b([^\n;|&]*)");
    private static final Pattern OUTPUT_NAME = Pattern.compile("\\s(?:--output-name|-o)[ =]\\s*(\\S+)");
    private static final Pattern LITERAL = Pattern.compile("([\"']?)([\\w.-]+)\\1");
    private static final String MARKER = "Phase-output";

    /** @param commands arguments that hold them */
    static CommandOutputs of(Dict args, List<String> commands) {
        CommandOutputs found = new CommandOutputs(new TreeSet<>(), false);
        for (String name : commands) {
            Value command = args.find(name).orElse(Text.EMPTY);
            boolean missing = args.find(name).isEmpty(); // which is told, and may be misspelt
            found = command instanceof Seq words
                    ? found.inWords(words)
                    : new CommandOutputs(found.keys, found.open || missing || PhaseOfAction.isTemplate(text(command)))
                            .in(text(command).text());
        }
        return found;
    }

    private static Text text(Value value) {
        return value instanceof Text text ? text : Text.EMPTY;
    }

    /** A command of words, with {@code kando output KEY VALUE} in words of their own or inside of a script. */
    private CommandOutputs inWords(Seq words) {
        List<String> texts =
                words.items().stream().map(item -> text(item).text()).toList();
        CommandOutputs found = in(String.join(" ", texts));
        boolean unknown = texts.stream().anyMatch(CommandOutputs::isOnlyTemplate);
        return new CommandOutputs(found.keys, found.open || unknown);
    }

    /** Such as a script that is an option of the request. */
    private static boolean isOnlyTemplate(String text) {
        String trimmed = text.strip();
        return trimmed.startsWith("{{") && trimmed.endsWith("}}") && trimmed.indexOf("}}") == trimmed.length() - 2;
    }

    private CommandOutputs in(String text) {
        String script = text.replace("\\\n", " ");
        boolean more = open || script.contains(MARKER);
        Matcher output = OUTPUT.matcher(script);
        while (output.find()) {
            more |= !add(output.group(1));
        }
        Matcher push = PUSH.matcher(script);
        while (push.find()) {
            Matcher named = OUTPUT_NAME.matcher(push.group(1));
            more |= !add(named.find() ? named.group(1) : "kandoOutput");
        }
        return new CommandOutputs(keys, more);
    }

    private boolean add(String word) {
        Matcher literal = LITERAL.matcher(word.replaceFirst(";$", ""));
        if (literal.matches()) {
            keys.add(literal.group(2));
            return true;
        }
        return false;
    }
}
