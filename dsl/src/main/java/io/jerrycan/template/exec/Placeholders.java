package io.jerrycan.template.exec;

import io.jerrycan.template.exec.Statement.Flow;
import io.jerrycan.template.value.NotKnown;
import io.jerrycan.template.value.Unknown;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/**
 * What a rendering does with values that are not known: one that is only written becomes a placeholder, and a statement
 * that computes with one becomes a placeholder as a whole.
 *
 * @param text of a placeholder, given what it stands for, and whether that is secret
 */
public record Placeholders(BiFunction<String, Boolean, String> text) {
    Flow execute(Statement statement, State state, Object dot) {
        try {
            return statement.execute(state, dot);
        } catch (NotKnown reason) {
            if (statement instanceof Action action && action.pipe.sets()) {
                action.pipe.setAll(
                        state,
                        Unknown.of(
                                path -> "{{" + action.pipe.commandText() + "}}" + path, reason.isSecret(), Map.of()));
            } else {
                state.out.append(text.apply(statement.toString(), reason.isSecret()));
            }
            return Flow.NEXT;
        }
    }

    /** The text of a value that is written. */
    String known(Object value, Supplier<String> printed) {
        if (value instanceof Unknown unknown) {
            return text.apply(unknown.toString(), unknown.isSecret());
        }
        refuse(List.of(value));
        return printed.get();
    }

    /**
     * Of the functions only {@code toString} and {@code index} hand an unknown argument on; what others give of one is not
     * known.
     */
    Optional<Object> passThrough(String function, Object[] args) {
        boolean whole = function.equals("toString") || function.equals("index");
        if (whole && args.length == 1 && args[0] instanceof Unknown unknown) {
            return Optional.of(unknown);
        }
        refuse(function.equals("index") ? Arrays.asList(args).subList(1, args.length) : Arrays.asList(args));
        return Optional.empty();
    }

    /** A secret counts before what is only not known yet. */
    private static void refuse(List<?> values) {
        values.stream()
                .flatMap(value -> Unknown.in(value).stream())
                .max(Comparator.comparing(Unknown::isSecret))
                .ifPresent(unknown -> {
                    throw new NotKnown(unknown);
                });
    }
}
