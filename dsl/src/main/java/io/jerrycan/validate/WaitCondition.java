package io.jerrycan.validate;

import io.jerrycan.model.Value.Text;
import io.jerrycan.source.Mistake;
import io.jerrycan.source.Problem;
import io.jerrycan.source.SourcePos;
import io.jerrycan.template.RenderFailure;
import io.jerrycan.template.Template;
import io.jerrycan.template.TemplateOptions;
import io.jerrycan.template.WholeComparison;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One condition of Wait or WaitV2. Wait puts the results of JSONPaths, {@code {$.path}}, into a text that it then renders
 * without data; WaitV2 renders a template on the object.
 */
record WaitCondition(String function, Text text) {
    private static final Pattern JSON_PATH = Pattern.compile("\\{\\s*\\$[^}]*\\}");
    /** A dot or a variable, not in the middle of a word or number. */
    private static final Pattern READS_DATA = Pattern.compile("(?<![\\w)])[.$]");

    private static final Pattern PATH_WITHOUT_BRACES = Pattern.compile("\"\\s*\\$?\\.[\\w.\\[\\]]+\\s*\"");
    private static final Pattern GO_PLACE = Pattern.compile("^template: \\w+:\\d+(:\\d+)?: ");
    private static final Pattern DECIMAL = Pattern.compile("-?\\d+");
    private static final String ALL_WAIT = "Wait has Go's own functions and those of sprig 2.22";
    private static final String ALL_WAIT_V2 = "WaitV2 has Go's own functions, exists and base64decode";

    Stream<Problem> check() {
        return isV2() ? checkV2() : checkWait().stream();
    }

    private boolean isV2() {
        return function.equals("WaitV2");
    }

    private Optional<Problem> checkWait() {
        Matcher path = JSON_PATH.matcher(text.text());
        StringBuilder filled = new StringBuilder();
        boolean looks = false;
        while (path.find()) {
            if (isGoVariable(path)) {
                SourcePos pos = place(path.start());
                return Optional.of(Problem.error(
                        Mistake.WAIT_CONDITION,
                        pos,
                        "Wait takes '" + path.group() + "' for a JSONPath, so that its templates have no variables",
                        "use WaitV2, or write the path in braces of its own: { $.status.phase }"));
            }
            looks = true;
            // as long as the path, so that places stay, and good for a text as for a word
            path.appendReplacement(filled, "1" + " ".repeat(path.group().length() - 1));
        }
        path.appendTail(filled);
        try {
            Template template = Template.compile(filled.toString(), TemplateOptions.waiting());
            return looks ? Optional.empty() : constant(template);
        } catch (RenderFailure failure) {
            return Optional.of(notParsed(failure, TemplateOptions.waiting(), ALL_WAIT));
        }
    }

    private boolean isGoVariable(Matcher path) {
        return path.start() > 0
                && text.text().charAt(path.start() - 1) == '{'
                && path.end() < text.text().length()
                && text.text().charAt(path.end()) == '}';
    }

    private Stream<Problem> checkV2() {
        try {
            Template template = Template.compile(text.text(), TemplateOptions.waitV2());
            return READS_DATA.matcher(text.text()).find()
                    ? template.wholeComparisons().stream().map(this::wholeNumber)
                    : constant(template).stream();
        } catch (RenderFailure failure) {
            return Stream.of(notParsed(failure, TemplateOptions.waitV2(), ALL_WAIT_V2));
        }
    }

    private Problem wholeNumber(WholeComparison found) {
        return Problem.warning(
                Mistake.WHOLE_NUMBER_IN_CONDITION,
                text.pos().inside(found.line(), found.column()),
                "WaitV2 cannot compare " + found.read() + " with " + found.number()
                        + ": the numbers of its object are floating-point ones",
                DECIMAL.matcher(found.number()).matches()
                        ? "write " + found.number() + ".0"
                        : "write it with a fraction");
    }

    private Problem notParsed(RenderFailure failure, TemplateOptions options, String all) {
        String message = GO_PLACE.matcher(failure.getMessage()).replaceFirst("");
        return Problem.error(
                Mistake.WAIT_CONDITION,
                text.pos().inside(failure.line(), failure.column()),
                "condition: " + message,
                Templates.hint(message, options.functions().names(), all));
    }

    /** A condition that does not look at the object. */
    private Optional<Problem> constant(Template template) {
        String result;
        try {
            result = template.render(Map.of()).strip();
        } catch (RenderFailure failure) {
            return Optional.of(Problem.error(
                    Mistake.WAIT_CONDITION,
                    text.pos().inside(failure.line(), failure.column()),
                    "condition: " + GO_PLACE.matcher(failure.getMessage()).replaceFirst(""),
                    ""));
        }
        String hint = isV2()
                ? "read the object: .status.phase"
                : PATH_WITHOUT_BRACES.matcher(text.text()).find()
                        ? "put the path in braces of its own: \"{ $.status.phase }\""
                        : "read the object: { $.status.phase }";
        return Optional.of(
                result.equals("true")
                        ? Problem.warning(
                                Mistake.CONSTANT_CONDITION,
                                text.pos(),
                                "the condition is always true, so that " + function + " waits for nothing",
                                hint)
                        : Problem.warning(
                                Mistake.CONSTANT_CONDITION,
                                text.pos(),
                                "the condition is never true, so that " + function + " waits until its timeout",
                                hint));
    }

    private SourcePos place(int index) {
        String before = text.text().substring(0, index);
        int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
        return text.pos().inside(line, index - before.lastIndexOf('\n'));
    }
}
