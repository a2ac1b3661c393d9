package io.jerrycan.cli;

import io.jerrycan.function.PodSecurity;
import io.jerrycan.function.RunSettings;
import java.util.Arrays;
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
            defaultValue = "privileged",
            description =
                    "privileged, baseline or restricted: what the pods of functions may do; what restricted asks for"
                            + " is filled in (${DEFAULT-VALUE})")
    private PodSecurity podSecurity;

    RunSettings applyTo(RunSettings settings) {
        return settings.withPodSecurity(podSecurity);
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
