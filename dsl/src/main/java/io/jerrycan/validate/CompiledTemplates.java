package io.jerrycan.validate;

import io.jerrycan.function.FunctionCatalog;
import io.jerrycan.model.Blueprint;
import io.jerrycan.model.Value.Text;
import io.jerrycan.template.RenderFailure;
import io.jerrycan.template.Template;
import java.util.ArrayList;
import java.util.List;

/**
 * The templates of a blueprint, compiled once for all rules.
 *
 * @param reads every parameter that they read, by action and in the order of the blueprint
 */
record CompiledTemplates(List<Compiled> templates, List<Broken> broken, List<Read> reads) {
    record Compiled(TemplateSite site, Template template) {}

    /** One that cannot be parsed. */
    record Broken(TemplateSite site, RenderFailure failure) {}

    /** Whether all templates of an action could be parsed, so that what none of them reads is not read. */
    boolean isWhole(Text action) {
        return broken.stream().noneMatch(each -> each.site().actionName().equals(action));
    }

    static CompiledTemplates of(Blueprint blueprint, FunctionCatalog functions) {
        List<Compiled> templates = new ArrayList<>();
        List<Broken> broken = new ArrayList<>();
        TemplateSite.of(blueprint, functions).forEach(site -> {
            try {
                templates.add(new Compiled(site, Template.compile(site.text().text())));
            } catch (RenderFailure failure) {
                broken.add(new Broken(site, failure));
            }
        });
        List<Read> reads = templates.stream()
                .flatMap(compiled -> compiled.template().references().stream()
                        .filter(path -> path.fromRoot() && !path.names().isEmpty())
                        .map(path -> new Read(compiled.site(), path)))
                .toList();
        return new CompiledTemplates(List.copyOf(templates), List.copyOf(broken), reads);
    }
}
