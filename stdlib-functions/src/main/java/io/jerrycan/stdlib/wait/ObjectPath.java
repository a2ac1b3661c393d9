package io.jerrycan.stdlib.wait;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.jerrycan.template.Template;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A JSONPath in Kubernetes' dialect, as {@code kubectl -o jsonpath} takes it. No Java library has that dialect: in it a
 * dot in a name is escaped, a missing field is an error also behind a wildcard, and matches print side by side.
 */
final class ObjectPath {
    private static final Template GO_FORM = Template.compile("{{ . }}");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final String path;
    private final List<PathStep> steps;

    private ObjectPath(String path, List<PathStep> steps) {
        this.path = path;
        this.steps = steps;
    }

    /** @param begin where the path stands in its condition, behind the {@code $} */
    static ObjectPath parse(String condition, int begin, String path) throws ConditionSyntax {
        PathParser parser = new PathParser(path.stripTrailing());
        try {
            return new ObjectPath("$" + path.strip(), parser.steps());
        } catch (IllegalArgumentException malformed) {
            throw ConditionSyntax.in(
                    condition,
                    Math.min(begin + parser.position(), condition.length()),
                    "$" + path.strip() + " is no JSONPath: " + malformed.getMessage());
        }
    }

    /** All matches, separated by blanks. */
    String print(Map<String, Object> object) throws NotEvaluable {
        List<Object> matches = List.of(object);
        for (PathStep step : steps) {
            try {
                matches = step.from(matches);
            } catch (NotEvaluable missing) {
                throw new NotEvaluable(path + ": " + missing.getMessage());
            }
        }
        return matches.stream().map(ObjectPath::print).collect(Collectors.joining(" "));
    }

    private static String print(Object value) {
        try {
            return value instanceof Map || value instanceof List
                    ? JSON.writeValueAsString(value)
                    : GO_FORM.render(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
