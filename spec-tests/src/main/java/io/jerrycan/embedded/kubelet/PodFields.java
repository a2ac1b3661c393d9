package io.jerrycan.embedded.kubelet;

import com.fasterxml.jackson.databind.JsonNode;
import io.fabric8.kubernetes.api.model.Quantity;
import io.jerrycan.embedded.store.Trees;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The values a pod can learn about itself: the downward API. */
final class PodFields {

    private static final Pattern KEYED = Pattern.compile("metadata\\.(labels|annotations)\\['([^']*)'\\]");
    private static final Pattern MAP = Pattern.compile("metadata\\.(labels|annotations)");

    private PodFields() {}

    /** The text of a {@code fieldRef}; empty for a field that is not set. */
    static String value(JsonNode pod, String fieldPath) {
        Matcher keyed = KEYED.matcher(fieldPath);
        if (keyed.matches()) {
            return pod.path("metadata")
                    .path(keyed.group(1))
                    .path(keyed.group(2))
                    .asText("");
        }
        if (MAP.matcher(fieldPath).matches()) {
            return Trees.at(pod, fieldPath).properties().stream()
                    .map(entry -> entry.getKey() + "=" + entry.getValue())
                    .collect(Collectors.joining("\n"));
        }
        return Trees.at(pod, fieldPath).asText("");
    }

    /** The text of a {@code resourceFieldRef}: {@code limits.cpu} and the like, in units of its divisor; 0 if not set. */
    static String resource(JsonNode container, JsonNode reference) {
        JsonNode amount =
                Trees.at(container.path("resources"), reference.path("resource").asText());
        if (amount.isMissingNode()) {
            return "0";
        }
        String divisor = reference.path("divisor").asText("0");
        BigDecimal unit = new Quantity(divisor.equals("0") ? "1" : divisor).getNumericalAmount();
        return new Quantity(amount.asText())
                .getNumericalAmount()
                .divide(unit, 0, RoundingMode.UP)
                .toPlainString();
    }
}
