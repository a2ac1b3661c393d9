package io.jerrycan.validate;

import io.jerrycan.function.FunctionDescription;
import io.jerrycan.model.Value.Dict;
import io.jerrycan.model.Value.Text;
import io.jerrycan.source.Mistake;
import io.jerrycan.source.Problem;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Labels and annotations for pods are such as the API server takes. Templates are not known yet, and let through. */
final class PodMetadata implements PhaseRule {
    private static final String LABELS = "podLabels";
    private static final String ANNOTATIONS = "podAnnotations";
    private static final int LONGEST_NAME = 63;
    private static final int LONGEST_PREFIX = 253;
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9]([-A-Za-z0-9_.]*[A-Za-z0-9])?");
    private static final Pattern PREFIX =
            Pattern.compile("[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*");

    @Override
    public Stream<Problem> check(PhaseOfAction phase, Optional<FunctionDescription> function) {
        return function.stream().flatMap(known -> Stream.of(LABELS, ANNOTATIONS)
                .filter(name -> known.argument(name).isPresent())
                .flatMap(name -> phase.args().find(name).stream()
                        .filter(Dict.class::isInstance)
                        .flatMap(map -> check(phase, name, (Dict) map))));
    }

    private static Stream<Problem> check(PhaseOfAction phase, String argument, Dict map) {
        Stream<Problem> keys = map.keys().stream()
                .filter(key -> !PhaseOfAction.isTemplate(key) && !isQualifiedName(key.text()))
                .map(key -> phase.error(
                        Mistake.POD_METADATA,
                        key.pos(),
                        "'" + key + "' in '" + argument + "' is no valid key",
                        "use at most 63 letters, digits, '-', '_' and '.', behind 'some.domain/' if you like"));
        Stream<Problem> values = map.entries().values().stream()
                .filter(Text.class::isInstance)
                .map(Text.class::cast)
                .filter(value -> argument.equals(LABELS))
                .filter(value -> !PhaseOfAction.isTemplate(value) && !isLabelValue(value.text()))
                .map(value -> phase.error(
                        Mistake.POD_METADATA,
                        value.pos(),
                        "'" + value + "' is no valid label value",
                        "use at most 63 letters, digits, '-', '_' and '.', or an annotation"));
        return Stream.concat(keys, values);
    }

    private static boolean isQualifiedName(String key) {
        int slash = key.indexOf('/');
        String prefix = key.substring(0, Math.max(0, slash));
        boolean prefixFits = slash < 0
                || prefix.length() <= LONGEST_PREFIX && PREFIX.matcher(prefix).matches();
        return prefixFits && isName(key.substring(slash + 1));
    }

    private static boolean isLabelValue(String value) {
        return value.isEmpty() || isName(value);
    }

    private static boolean isName(String name) {
        return name.length() <= LONGEST_NAME && NAME.matcher(name).matches();
    }
}
