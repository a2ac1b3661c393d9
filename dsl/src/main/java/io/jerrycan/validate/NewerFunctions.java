package io.jerrycan.validate;

import io.jerrycan.function.FunctionCatalog;
import io.jerrycan.model.Blueprint;
import io.jerrycan.source.Mistake;
import io.jerrycan.source.Problem;
import io.jerrycan.source.Severity;
import io.jerrycan.source.SourcePos;
import io.jerrycan.template.FunctionUse;
import io.jerrycan.template.TemplateOptions;
import io.jerrycan.template.sprig.Sprig;
import java.util.stream.Stream;

/** Tells the functions of later sprigs, which this engine has and Kanister has not: there such a template fails. */
final class NewerFunctions implements Rule {
    private final CompiledTemplates compiled;
    private final Severity severity;

    NewerFunctions(CompiledTemplates compiled, Target target) {
        this.compiled = compiled;
        this.severity = target == Target.JERRYCAN ? Severity.NOTE : Severity.ERROR;
    }

    @Override
    public Stream<Problem> check(Blueprint blueprint, FunctionCatalog functions) {
        return compiled.templates().stream().flatMap(each -> each.template().functions().stream()
                .filter(NewerFunctions::isNewer)
                .map(used -> problem(each.site(), used)));
    }

    private static boolean isNewer(FunctionUse used) {
        return TemplateOptions.kanister().functions().get(used.name()) != null && !Sprig.inKanister(used.name());
    }

    private Problem problem(TemplateSite site, FunctionUse used) {
        SourcePos pos = site.text().pos().inside(used.line(), used.column());
        return new Problem(
                Mistake.NEWER_FUNCTION,
                severity,
                pos,
                "template function '" + used.name() + "' is newer than Kanister's sprig 2.22"
                        + Templates.inside(site, pos),
                severity == Severity.NOTE ? "it works here; Kanister cannot parse the template" : "use an older one");
    }
}
