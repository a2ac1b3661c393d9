package io.jerrycan.cli;

import io.jerrycan.source.NearestWord;
import io.jerrycan.validate.Target;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads {@code jerrycan}, {@code kanister} or {@code k10}. */
final class TargetArgument implements ITypeConverter<Target> {
    @Override
    public Target convert(String word) {
        List<String> known = Arrays.stream(Target.values())
                .map(target -> target.name().toLowerCase(Locale.ROOT))
                .toList();
        if (!known.contains(word)) {
            String hint = NearestWord.hint(word, known, "write one of " + String.join(", ", known));
            throw new TypeConversionException("there is no target '" + word + "'; " + hint);
        }
        return Target.valueOf(word.toUpperCase(Locale.ROOT));
    }
}
