package io.jerrycan.template;

import io.jerrycan.template.exec.Builtins;
import io.jerrycan.template.exec.ExecError;
import io.jerrycan.template.exec.Outline;
import io.jerrycan.template.exec.Placeholders;
import io.jerrycan.template.exec.Program;
import io.jerrycan.template.exec.References;
import io.jerrycan.template.function.Function;
import io.jerrycan.template.function.FunctionSet;
import io.jerrycan.template.parse.ParseError;
import io.jerrycan.template.parse.Parser;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/**
 * A compiled Go template. It is immutable: compile it once, render it as often and in as many threads as needed.
 *
 * <p>Follows Go 1.26's {@code text/template}. It differs where Go's message would show a value of the data: ours shows its
 * type.
 */
public final class Template {
    private final String text;
    private final String name;
    private final Program program;

    private Template(String text, String name, Program program) {
        this.text = text;
        this.name = name;
        this.program = program;
    }

    /**
     * A template in the dialect of a Kanister blueprint: {@link TemplateOptions#kanister}.
     *
     * @throws RenderFailure if the text is not a template or calls an unknown function
     */
    public static Template compile(String text) {
        return compile(text, TemplateOptions.kanister());
    }

    /**
     * A template in the given dialect.
     *
     * @throws RenderFailure if the text is not a template or calls an unknown function
     */
    public static Template compile(String text, TemplateOptions options) {
        try {
            Program program = new Program(
                    options.name(),
                    Parser.parse(
                            options.name(),
                            text,
                            name -> function(options.functions(), name),
                            options.limits().nesting()),
                    options.missingKey(),
                    options.limits());
            return new Template(text, options.name(), program);
        } catch (ParseError e) {
            throw failure(text, options.name(), e.position(), e.position(), e.getMessage(), Optional.empty());
        }
    }

    private static Function function(FunctionSet functions, String name) {
        Function function = functions.get(name);
        return function != null ? function : Builtins.get(name);
    }

    /**
     * The text that the template makes of the data. Bytes that are not UTF-8 become U+FFFD.
     *
     * @param data maps, lists, strings, numbers, booleans, bytes, null and the types of {@link io.jerrycan.template.value};
     *     it is not changed, except by functions that exist to change a map
     * @throws RenderFailure if rendering fails or exceeds a limit
     */
    public String render(Object data) {
        return render(() -> program.render(data));
    }

    /**
     * As {@link #render}, with data in which values may be {@link io.jerrycan.template.value.Unknown}. Where the text
     * depends on such a value, a placeholder stands: for the value itself, or for the whole action when it does more with it
     * than write it down.
     *
     * @param placeholder what to write, given what it stands for, and whether that is secret
     */
    public String renderKnown(Object data, BiFunction<String, Boolean, String> placeholder) {
        return render(() -> program.render(data, new Placeholders(placeholder)));
    }

    private String render(Supplier<String> rendering) {
        try {
            return rendering.get();
        } catch (ExecError e) {
            String message = "executing \"" + e.template() + "\" at <" + e.node() + ">: " + e.getMessage();
            throw failure(text, name, e.node().pos(), e.node().start(), message, e.key());
        }
    }

    /** The template's text. */
    public String text() {
        return text;
    }

    /**
     * The paths that the template reads, in the order of its text. Dot and variables are followed as far as the text alone
     * tells: through {@code with}, {@code :=} and {@code index} with constant keys.
     */
    public List<FieldPath> references() {
        return References.of(program).stream()
                .map(reference -> new FieldPath(
                        reference.names(),
                        reference.fromRoot(),
                        reference.lenient(),
                        reference.conditional(),
                        Lines.line(text, reference.position()),
                        Lines.column(text, reference.position())))
                .toList();
    }

    /** The functions that the template calls, in the order of its text, whether or not rendering comes to them. */
    public List<FunctionUse> functions() {
        return References.functionsOf(program).entrySet().stream()
                .map(used -> new FunctionUse(
                        used.getValue(), Lines.line(text, used.getKey()), Lines.column(text, used.getKey())))
                .toList();
    }

    /** Where the template compares what it reads with a whole number, in the order of its text. */
    public List<WholeComparison> wholeComparisons() {
        return References.wholeNumbersOf(program).stream()
                .map(whole -> new WholeComparison(
                        whole.read(),
                        whole.number(),
                        Lines.line(text, whole.position()),
                        Lines.column(text, whole.position())))
                .toList();
    }

    /**
     * What the template writes, with a word in place of every value. Of each decision one side is taken: all that is
     * true, or else all that is false; a range goes round once.
     */
    public Sketch sketch(String word, boolean otherwise) {
        return new Sketch(text, Outline.of(program, word, otherwise));
    }

    private static RenderFailure failure(
            String text, String name, int pos, int start, String message, Optional<String> key) {
        String place = name + ":" + Lines.line(text, pos) + ":" + Lines.goColumn(text, pos);
        return new RenderFailure(
                "template: " + place + ": " + message, text, Lines.line(text, start), Lines.column(text, start), key);
    }
}
