package io.jerrycan.validate;

import io.jerrycan.function.FunctionCatalog;
import io.jerrycan.model.Blueprint;
import io.jerrycan.source.Mistake;
import io.jerrycan.source.NearestWord;
import io.jerrycan.source.Problem;
import io.jerrycan.template.parameter.ParameterTypes;
import io.jerrycan.template.value.GoType;
import io.jerrycan.template.value.Kind;
import io.jerrycan.template.value.StructType;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a template reads of a parameter is something that its Go type has. */
final class ParameterPaths implements Rule {
    private final CompiledTemplates compiled;

    ParameterPaths(CompiledTemplates compiled) {
        this.compiled = compiled;
    }

    @Override
    public Stream<Problem> check(Blueprint blueprint, FunctionCatalog functions) {
        return compiled.reads().stream().flatMap(read -> check(read).stream());
    }

    private static Optional<Problem> check(Read read) {
        if (read.starts("CurrentPhase")) {
            return Optional.of(read.failing(
                    Mistake.UNKNOWN_PARAMETER,
                    "'.CurrentPhase' is nothing while templates are rendered",
                    "name the phase: '.Phases.<name>'"));
        }
        Optional<GoType> type = field(ParameterTypes.ROOT, read.name(0));
        for (int i = 1; i < read.length() && type.isPresent(); i++) {
            GoType owner = type.get().kind() == Kind.POINTER ? type.get().elem() : type.get();
            String name = read.name(i);
            String path = "." + String.join(".", read.path().names().subList(0, i));
            if (owner.kind() == Kind.MAP) {
                type = Optional.of(owner.elem());
            } else if (owner.layout() != null) {
                type = field(owner.layout(), name);
                if (type.isEmpty()) {
                    List<String> names = fields(owner.layout()).toList();
                    return Optional.of(read.failing(
                            Mistake.UNKNOWN_PARAMETER,
                            "'" + path + "' has no '" + name + "'",
                            NearestWord.hint(name, names, "it has " + String.join(", ", names))));
                }
            } else if (owner.kind() == Kind.STRING || owner.kind() == Kind.SLICE || owner.kind() == Kind.BOOL) {
                return Optional.of(read.failing(
                        Mistake.UNKNOWN_PARAMETER,
                        "'" + path + "' is " + word(owner) + " and has no '" + name + "'",
                        owner.kind() == Kind.SLICE && owner != GoType.BYTES ? "write index " + path + " 0" : ""));
            } else {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static String word(GoType type) {
        return switch (type.kind()) {
            case SLICE -> type.equals(GoType.BYTES) ? "a text" : "a list";
            case BOOL -> "true or false";
            default -> "a text";
        };
    }

    private static Optional<GoType> field(StructType type, String name) {
        int index = type.indexOf(name);
        return index >= 0
                ? Optional.of(type.fields().get(index).type())
                : embedded(type).flatMap(inner -> field(inner, name).stream()).findFirst();
    }

    private static Stream<String> fields(StructType type) {
        return Stream.concat(
                type.fields().stream().filter(field -> !field.embedded()).map(StructType.Field::name),
                embedded(type).flatMap(ParameterPaths::fields));
    }

    private static Stream<StructType> embedded(StructType type) {
        return type.fields().stream().filter(StructType.Field::embedded).map(field -> field.type()
                .layout());
    }
}
