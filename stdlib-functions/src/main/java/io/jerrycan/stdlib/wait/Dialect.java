package io.jerrycan.stdlib.wait;

import io.jerrycan.template.FieldPath;
import io.jerrycan.template.RenderFailure;
import io.jerrycan.template.Template;
import io.jerrycan.template.TemplateOptions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The two ways to write a condition. */
public enum Dialect {
    /**
     * Of {@code Wait}: a template with sprig and without data, in whose text and strings <code>{ $.path }</code> stands for
     * what a JSONPath finds in the object. What it finds is text, whatever is in it: it is never taken for a template.
     */
    JSON_PATH {
        @Override
        Expression compile(String condition) throws ConditionSyntax {
            PathTemplate paths = PathTemplate.scan(condition);
            for (FieldPath read : template(condition, TemplateOptions.waiting()).references()) {
                if (read.fromRoot() && !read.names().isEmpty()) {
                    throw ConditionSyntax.at(
                            read.line(),
                            read.column(),
                            read
                                    + " is not known: a condition of Wait sees only what \"{ $.path }\" finds in its object");
                }
            }
            Template template = template(paths.template(), TemplateOptions.waiting());
            return object -> isTrue(template, paths.find(object));
        }
    },
    /**
     * Of {@code WaitV2}: a template on the object, as {@code kubectl get -o go-template} takes it. As there, all numbers are
     * floating-point ones.
     */
    GO_TEMPLATE {
        @Override
        Expression compile(String condition) throws ConditionSyntax {
            Template template = template(condition, TemplateOptions.waitV2());
            return object -> isTrue(template, floats(object));
        }
    };

    abstract Expression compile(String condition) throws ConditionSyntax;

    private static Template template(String text, TemplateOptions options) throws ConditionSyntax {
        try {
            return Template.compile(text, options);
        } catch (RenderFailure failure) {
            throw ConditionSyntax.of(failure);
        }
    }

    private static boolean isTrue(Template template, Object data) throws NotEvaluable {
        try {
            return template.render(data).strip().equals("true");
        } catch (RenderFailure failure) {
            throw new NotEvaluable(failure.getMessage());
        }
    }

    private static Object floats(Object value) {
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> copy = new LinkedHashMap<>();
            map.forEach((key, entry) -> copy.put((String) key, floats(entry)));
            return copy;
        } else if (value instanceof List<?> list) {
            return list.stream().map(Dialect::floats).collect(java.util.stream.Collectors.toList());
        }
        return value instanceof Number number ? number.doubleValue() : value;
    }
}
