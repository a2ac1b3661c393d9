package io.jerrycan.validate;

import io.jerrycan.function.FunctionCatalog;
import io.jerrycan.model.Blueprint;
import io.jerrycan.source.Mistake;
import io.jerrycan.source.NearestWord;
import io.jerrycan.source.Problem;
import io.jerrycan.source.SourcePos;
import io.jerrycan.template.RenderFailure;
import io.jerrycan.template.TemplateOptions;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Every template can be parsed, and refers to what is there when it is rendered. */
final class Templates implements Rule {
    private static final Pattern GO_PLACE = Pattern.compile("^template: \\w+:\\d+(:\\d+)?: ");
    private static final Pattern UNKNOWN_FUNCTION = Pattern.compile("function \"(.+)\" not defined");

    private final CompiledTemplates compiled;

    Templates(CompiledTemplates compiled) {
        this.compiled = compiled;
    }

    @Override
    public Stream<Problem> check(Blueprint blueprint, FunctionCatalog functions) {
        return Stream.concat(
                compiled.broken().stream()
                        .map(broken -> notParsed(
                                broken.site(),
                                broken.failure(),
                                TemplateOptions.kanister().functions().names(),
                                "templates have Go's own functions and those of sprig 2.22")),
                References.check(blueprint, compiled.reads()));
    }

    /** @param functions those that the template may call, and what they are all in all */
    static Problem notParsed(TemplateSite site, RenderFailure failure, Set<String> functions, String all) {
        SourcePos pos = site.text().pos().inside(failure.line(), failure.column());
        boolean placed = pos.line() > 0 && site.text().pos().verbatim();
        String where = placed || failure.line() == 1 ? "" : ", line " + failure.line() + " of the text";
        String message = GO_PLACE.matcher(failure.getMessage()).replaceFirst("");
        return Problem.error(
                Mistake.TEMPLATE_SYNTAX,
                pos,
                "template: " + message + where + inside(site, pos),
                hint(message, functions, all));
    }

    static String hint(String message, Set<String> functions, String all) {
        Matcher unknown = UNKNOWN_FUNCTION.matcher(message);
        if (unknown.find()) {
            return NearestWord.hint(unknown.group(1), functions, all);
        } else if (message.contains("bad character U+002D '-'")) {
            return "a name with a dash is read with index: index .Phases \"a-b\"";
        } else if (message.equals("unexpected EOF")) {
            return "is an {{ end }} missing?";
        }
        return "";
    }

    /** Where it is, for what has no line. */
    static String inside(TemplateSite site, SourcePos pos) {
        if (pos.line() > 0) {
            return "";
        }
        String part = site.phase().map(phase -> "phase '" + phase.name() + "'").orElse("the output artifacts");
        return " in " + part + " of action '" + site.actionName() + "'";
    }
}
