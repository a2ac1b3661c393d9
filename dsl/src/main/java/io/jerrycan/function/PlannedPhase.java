package io.jerrycan.function;

import io.jerrycan.model.Value;
import io.jerrycan.model.Value.Dict;
import java.util.Map;
import java.util.Optional;

/**
 * A phase as far as it is known without running it.
 *
 * @param arguments rendered, by the names that the blueprint uses; a {@link Placeholder} wherever a value is not known
 *     yet, so that also an argument that is no text may be one
 * @param unrendered the arguments as written
 * @param params of the action, with placeholders like the arguments
 * @param secrets knows the values that are secret; a placeholder for a secret counts as one
 */
public record PlannedPhase(
        FunctionDescription function,
        Map<String, Object> arguments,
        Dict unrendered,
        TemplateParams params,
        RunInfo run,
        RunSettings settings,
        KnownSecrets secrets,
        ApiTypes types) {

    /** An argument by its name or its alias; empty when it is not given. */
    public Optional<Object> argument(String name) {
        return function.argument(name).flatMap(described -> Optional.ofNullable(arguments.get(described.name()))
                .or(() -> described.alias().map(arguments::get)));
    }

    /** An argument that is text and not empty; it may be a placeholder. */
    public Optional<String> text(String name) {
        return argument(name)
                .filter(value -> value instanceof String text && !text.isEmpty())
                .map(String.class::cast);
    }

    /** An argument that the function renders itself, as written. */
    public Optional<Value> unrendered(String name) {
        return function.argument(name).flatMap(described -> unrendered
                .find(described.name())
                .or(() -> described.alias().flatMap(unrendered::find)));
    }
}
