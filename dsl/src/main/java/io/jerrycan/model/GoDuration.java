package io.jerrycan.model;

import io.jerrycan.model.Value.Text;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A length of time as Go's tools write it: {@code 30s}, {@code 1h10m}, {@code 1.5h}.
 *
 * @param length more than nothing
 * @param written as the author has it
 */
public record GoDuration(Duration length, Text written) {
    private static final String PART = "(\\d+\\.?\\d*|\\.\\d+)(ns|us|µs|ms|s|m|h)";
    private static final Pattern WHOLE = Pattern.compile("\\+?(" + PART + ")+");
    private static final Pattern EACH = Pattern.compile(PART);
    private static final int MAX_CHARACTERS = 40;
    private static final Map<String, Long> NANOS = Map.of(
            "ns", 1L,
            "us", 1_000L,
            "µs", 1_000L,
            "ms", 1_000_000L,
            "s", 1_000_000_000L,
            "m", 60_000_000_000L,
            "h", 3_600_000_000_000L);

    /** Empty when the text is no length of time, or one of nothing. Go's own limit holds: about 292 years. */
    public static Optional<GoDuration> parse(Text text) {
        if (text.text().length() > MAX_CHARACTERS || !WHOLE.matcher(text.text()).matches()) {
            return Optional.empty();
        }
        BigDecimal nanos = BigDecimal.ZERO;
        Matcher part = EACH.matcher(text.text());
        while (part.find()) {
            nanos = nanos.add(new BigDecimal(part.group(1)).multiply(BigDecimal.valueOf(NANOS.get(part.group(2)))));
        }
        boolean possible =
                nanos.compareTo(BigDecimal.ONE) >= 0 && nanos.compareTo(BigDecimal.valueOf(Long.MAX_VALUE)) <= 0;
        return possible ? Optional.of(new GoDuration(Duration.ofNanos(nanos.longValue()), text)) : Optional.empty();
    }

    /** As the author wrote it. */
    @Override
    public String toString() {
        return written.text();
    }
}
