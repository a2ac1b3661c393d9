package io.jerrycan.engine.mask;

import io.jerrycan.function.KnownSecrets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * Replaces secret values by {@code ***}, in every {@linkplain Spellings spelling} in which they commonly turn up.
 *
 * <p>Each line of a value of several lines counts by itself too, since logs come by the line. A value or line of fewer
 * than {@value #SHORTEST} characters, and the words {@code true}, {@code false} and {@code null}, are <em>not</em>
 * masked: they stand everywhere, and masking them would hide the text and not the value.
 *
 * <p>One pass over the text, however many values there are. Where matches overlap, all of their characters go.
 */
public final class Masker implements KnownSecrets {
    public static final int SHORTEST = 4;

    static final String MASK = "***";

    private static final Set<String> PLAIN = Set.of("true", "false", "null");

    /** By their first four characters, then by length, the longest first. */
    private final Map<Long, NavigableMap<Integer, Set<String>>> spellings = new ConcurrentHashMap<>();

    private final Beginnings beginnings = new Beginnings();

    /** Written last and read first, so that whoever sees it sees the rest. */
    private final AtomicInteger longest = new AtomicInteger();

    @Override
    public void add(String value) {
        addWhole(value);
        addWhole(value.strip());
        if (value.indexOf('\n') >= 0) {
            value.lines().map(String::strip).forEach(this::addWhole);
        }
    }

    private void addWhole(String value) {
        if (value.length() >= SHORTEST && !PLAIN.contains(value)) {
            Spellings.of(value).stream()
                    .filter(spelling -> spelling.length() >= SHORTEST)
                    .forEach(this::addSpelling);
        }
    }

    private void addSpelling(String spelling) {
        spellings
                .computeIfAbsent(prefix(spelling, 0), prefix -> new ConcurrentSkipListMap<>(Comparator.reverseOrder()))
                .computeIfAbsent(spelling.length(), length -> ConcurrentHashMap.newKeySet())
                .add(spelling);
        beginnings.add(spelling);
        longest.accumulateAndGet(spelling.length(), Math::max);
    }

    /** The text with all known values masked; the same object when it holds none. */
    @Override
    public String mask(String text) {
        List<Span> spans = spans(text);
        if (spans.isEmpty()) {
            return text;
        }
        StringBuilder masked = new StringBuilder(text.length());
        int shown = 0;
        for (Span span : spans) {
            masked.append(text, shown, span.from).append(MASK);
            shown = span.to;
        }
        return masked.append(text, shown, text.length()).toString();
    }

    /** What must not be shown of a text: from inclusive, to exclusive. */
    record Span(int from, int to) {}

    /** In order, without touching each other. */
    List<Span> spans(String text) {
        if (longest.get() == 0) {
            return List.of();
        }
        List<Span> spans = new ArrayList<>();
        int from = 0;
        int to = -1;
        for (int i = beginnings.next(text, 0); i >= 0; i = beginnings.next(text, i + 1)) {
            int end = endOfMatch(text, i);
            if (end < 0) {
                continue;
            }
            if (i > to) {
                if (to >= 0) {
                    spans.add(new Span(from, to));
                }
                from = i;
            }
            to = Math.max(to, end);
        }
        if (to >= 0) {
            spans.add(new Span(from, to));
        }
        return spans;
    }

    /** The end of the longest value that begins here; negative when none does. */
    int endOfMatch(String text, int at) {
        NavigableMap<Integer, Set<String>> candidates = spellings.get(prefix(text, at));
        if (candidates != null) {
            for (Map.Entry<Integer, Set<String>> candidate : candidates.entrySet()) {
                int end = at + candidate.getKey();
                if (end <= text.length() && candidate.getValue().contains(text.substring(at, end))) {
                    return end;
                }
            }
        }
        return -1;
    }

    /** All spellings of all known values. */
    Stream<String> spellings() {
        return spellings.values().stream()
                .flatMap(lengths -> lengths.values().stream())
                .flatMap(Set::stream);
    }

    /** The length of the longest spelling of any known value. */
    int longest() {
        return longest.get();
    }

    private static long prefix(String text, int at) {
        return (long) text.charAt(at) << 48
                | (long) text.charAt(at + 1) << 32
                | (long) text.charAt(at + 2) << 16
                | text.charAt(at + 3);
    }
}
