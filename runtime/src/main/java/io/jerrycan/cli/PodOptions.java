package io.jerrycan.cli;

import io.jerrycan.function.PodSecurity;
import io.jerrycan.function.RunSettings;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** The flags that say how functions make their pods. */
final class PodOptions {
    @Option(
            names = "--pod-security",
            paramLabel = "LEVEL",
            converter = Level.class,
            description =
                    "privileged, baseline or restricted: what the pods of functions may do; what restricted asks for"
                            + " is filled in (privileged)")
    private Optional<PodSecurity> podSecurity = Optional.empty();

    RunSettings applyTo(RunSettings settings) {
        return podSecurity.map(settings::withPodSecurity).orElse(settings);
    }

    boolean isGiven() {
        return podSecurity.isPresent();
    }

    /** The same as a command line. */
    List<String> written() {
        return podSecurity
                .map(level -> List.of("--pod-security", level.toString()))
                .orElse(List.of());
    }

    /** Reads a level in Kubernetes' spelling. */
    static final class Level implements ITypeConverter<PodSecurity> {
        @Override
        public PodSecurity convert(String name) {
            return PodSecurity.named(name)
                    .orElseThrow(() -> new TypeConversionException("'" + name + "' is no level; write "
                            + Arrays.stream(PodSecurity.values())
                                    .map(PodSecurity::toString)
                                    .collect(Collectors.joining(", "))));
        }
    }
}
