package io.jerrycan.validate.shell;

import io.jerrycan.model.Value;
import io.jerrycan.model.Value.Dict;
import io.jerrycan.model.Value.Seq;
import io.jerrycan.model.Value.Text;
import io.jerrycan.source.SourcePos;
import io.jerrycan.template.RenderFailure;
import io.jerrycan.template.Sketch;
import io.jerrycan.template.Template;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A script as a shell may come to see it: templates are words, and of each decision in them one side is taken. */
public final class Script {
    private static final String WORD = "x";
    private static final Set<String> SHELLS = Set.of("bash", "sh", "dash", "ash");
    /** Options that end with the one for a script, such as {@code -ec}. */
    private static final Pattern COMMAND = Pattern.compile("-[a-zA-Z]*c");

    private final boolean bash;
    private final Text source;
    private final Template template;
    private final Sketch sketch;

    private Script(boolean bash, Text source, Template template, Sketch sketch) {
        this.bash = bash;
        this.source = source;
        this.template = template;
        this.sketch = sketch;
    }

    /** The scripts in commands such as {@code [bash, -c, ...]}, wherever they stand in the arguments of a phase. */
    public static Stream<Script> in(Value value) {
        if (value instanceof Dict dict) {
            return dict.entries().values().stream().flatMap(Script::in);
        } else if (value instanceof Seq seq) {
            return Stream.concat(inCommand(seq.items()), seq.items().stream().flatMap(Script::in));
        }
        return Stream.empty();
    }

    private static Stream<Script> inCommand(List<Value> words) {
        if (words.isEmpty() || !isShell(words.get(0))) {
            return Stream.empty();
        }
        for (int i = 1; i < words.size() - 1; i++) {
            if (words.get(i) instanceof Text option
                    && COMMAND.matcher(option.text()).matches()) {
                boolean bash =
                        words.get(0) instanceof Text shell && shell.text().endsWith("bash");
                return words.get(i + 1) instanceof Text text ? of(bash, text) : Stream.empty();
            }
        }
        return Stream.empty();
    }

    private static boolean isShell(Value word) {
        return word instanceof Text text
                && SHELLS.contains(text.text().substring(text.text().lastIndexOf('/') + 1));
    }

    /** Both sides of what its template decides; one script when it decides nothing. */
    private static Stream<Script> of(boolean bash, Text text) {
        try {
            Template template = Template.compile(text.text());
            Sketch first = template.sketch(WORD, false);
            Sketch second = template.sketch(WORD, true);
            return Stream.of(first, second)
                    .limit(first.text().equals(second.text()) ? 1 : 2)
                    .map(sketch -> new Script(bash, text, template, sketch));
        } catch (RenderFailure told) {
            return Stream.empty();
        }
    }

    /** Whether it is bash that runs it. */
    public boolean isForBash() {
        return bash;
    }

    /** What else it may come to be: with other values, and with the other side of its decisions. */
    public List<String> variants() {
        return Stream.of("", WORD + ";", WORD)
                .flatMap(word -> Stream.of(template.sketch(word, false), template.sketch(word, true)))
                .map(Sketch::text)
                .distinct()
                .toList();
    }

    public String text() {
        return sketch.text();
    }

    /** Where an error stands in the author's file: at the token that it names, or at the start of its line. */
    public SourcePos place(ShellError error) {
        int index = lineStart(error.line());
        int end = text().indexOf('\n', index);
        String line = text().substring(index, end < 0 ? text().length() : end);
        int token = error.token().isEmpty() ? -1 : wordIn(line, error.token());
        int at = token >= 0 ? token : line.length() - line.stripLeading().length();
        int place = Math.max(0, Math.min(index + at, text().length() - 1));
        return source.pos().inside(sketch.line(place), sketch.column(place));
    }

    /** The last line that has characters, for an error behind the end. */
    private int lineStart(int number) {
        int start = 0;
        for (int line = 1; line < number; line++) {
            int next = text().indexOf('\n', start) + 1;
            if (next <= 0 || next >= text().length()) {
                return start;
            }
            start = next;
        }
        return start;
    }

    private static int wordIn(String line, String token) {
        boolean word = Character.isLetterOrDigit(token.charAt(0));
        Matcher found = Pattern.compile(word ? "\\b" + Pattern.quote(token) + "\\b" : Pattern.quote(token))
                .matcher(line);
        // what is never closed is the last of its line
        int last = -1;
        while (found.find() && (last < 0 || !word)) {
            last = found.start();
        }
        return last;
    }
}
