package io.jerrycan.cli;

import io.jerrycan.model.GoDuration;
import io.jerrycan.model.Value.Text;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a length of time as Kubernetes' tools write it: {@code 90s}, {@code 15m}, {@code 1h30m}. */
final class DurationArgument implements ITypeConverter<GoDuration> {
    @Override
    public GoDuration convert(String text) {
        return GoDuration.parse(Text.of(text))
                .orElseThrow(() -> new TypeConversionException(
                        "'" + text + "' is no length of time; write one such as 90s or 15m"));
    }
}
