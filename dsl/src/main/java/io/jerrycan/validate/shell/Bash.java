package io.jerrycan.validate.shell;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Parses scripts with {@code bash -n}, which executes nothing: one process for all of them, which starts another for each.
 * It gets neither the environment nor a start-up file of the user.
 */
public final class Bash implements ShellParser {
    /** Reads scripts that end with NUL; answers each with what bash says, and a NUL. */
    private static final String DRIVER =
            "while IFS= read -r -d '' script; do \"$BASH\" --norc -n <<<\"$script\" 2>&1; printf '\\0'; done";

    private static final Pattern LINE = Pattern.compile("^.*?: line (\\d+): (.*)$");
    private static final Pattern DOCUMENT = Pattern.compile("here-document at line (\\d+)");
    private static final Pattern TOKEN = Pattern.compile("(?:near unexpected token|looking for matching) `(.+)'");
    private static final Pattern QUOTED = Pattern.compile("`([^`']+)'|`(')'");
    private static final String WARNING = "warning: ";
    private static final long TIMEOUT_SECONDS = 30;

    private final String program;

    private Bash(String program) {
        this.program = program;
    }

    /** The bash on the search path of this process; absent when there is none. */
    public static Optional<ShellParser> find() {
        String path = System.getenv().getOrDefault("PATH", "");
        return Pattern.compile(Pattern.quote(File.pathSeparator))
                .splitAsStream(path)
                .map(folder -> Path.of(folder.isEmpty() ? "." : folder, "bash"))
                .filter(Files::isExecutable)
                .findFirst()
                .map(found -> new Bash(found.toString()));
    }

    @Override
    public List<List<ShellError>> parse(List<String> scripts) {
        Map<String, List<ShellError>> known = new LinkedHashMap<>();
        scripts.forEach(script -> known.put(script, List.of()));
        List<String> distinct = List.copyOf(known.keySet());
        List<String> answers = distinct.isEmpty() ? List.of() : answers(distinct);
        for (int i = 0; i < answers.size(); i++) {
            known.put(distinct.get(i), errors(answers.get(i)));
        }
        return scripts.stream().map(known::get).toList();
    }

    private List<String> answers(List<String> scripts) {
        ProcessBuilder builder = new ProcessBuilder(program, "--norc", "--noprofile", "-c", DRIVER);
        builder.environment().clear();
        builder.environment().put("LC_ALL", "C.UTF-8");
        builder.redirectErrorStream(true);
        try {
            Process process = builder.start();
            Thread writer = new Thread(() -> write(process.getOutputStream(), scripts), "scripts for bash");
            writer.setDaemon(true);
            writer.start();
            String all = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            process.waitFor(TIMEOUT_SECONDS, TimeUnit.SECONDS);
            List<String> answers = List.of(all.split("\0", -1));
            return answers.size() > scripts.size() ? answers.subList(0, scripts.size()) : answers;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return List.of();
        }
    }

    private static void write(OutputStream out, List<String> scripts) {
        try (out) {
            for (String script : scripts) {
                out.write(script.replace("\0", "").getBytes(StandardCharsets.UTF_8));
                out.write(0);
            }
        } catch (IOException gone) {
            // bash ended before it read all: its answers tell
        }
    }

    /** Of one script; bash stops at its first mistake, whose consequence it may tell as well. */
    private static List<ShellError> errors(String answer) {
        List<ShellError> errors = new ArrayList<>();
        answer.lines().map(LINE::matcher).filter(Matcher::matches).forEach(said -> {
            String message = said.group(2);
            boolean quotes = message.startsWith("`") && message.endsWith("'");
            if (!quotes && (errors.isEmpty() || message.startsWith(WARNING))) {
                errors.add(error(Integer.parseInt(said.group(1)), message));
            }
        });
        return errors;
    }

    private static ShellError error(int told, String message) {
        Matcher document = DOCUMENT.matcher(message);
        int line = document.find() ? Integer.parseInt(document.group(1)) : told;
        Matcher token = TOKEN.matcher(message);
        String plain = QUOTED.matcher(message.replaceFirst("^(syntax error: |warning: )", ""))
                .replaceAll(quoted -> "'"
                        + Matcher.quoteReplacement(
                                quoted.group().substring(1, quoted.group().length() - 1)) + "'");
        return new ShellError(
                line, plain, token.find() ? token.group(1) : "", hint(message), message.startsWith(WARNING));
    }

    private static String hint(String message) {
        if (message.contains("looking for matching")) {
            return "a quote or bracket is opened here and never closed";
        } else if (message.contains("unexpected end of file")) {
            return "an if, for, while, case, { or ( is never closed";
        } else if (message.contains("here-document")) {
            return "its last word must stand alone at the start of a line";
        }
        return "";
    }
}
