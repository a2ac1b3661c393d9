package io.jerrycan.convert;

import io.jerrycan.model.Blueprint;
import io.jerrycan.model.Value;
import io.jerrycan.model.Value.Dict;
import io.jerrycan.model.Value.Seq;
import io.jerrycan.model.Value.Text;
import io.jerrycan.yaml.BlueprintYaml;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Where two blueprints differ. */
public final class Difference {
    private static final int SHOWN = 200;

    private Difference() {}

    /**
     * All differences, such as {@code actions.backup.phases[0].name: 'dump' became 'dmp'}, in the order of the first
     * blueprint; none when the two are equal.
     */
    public static List<String> between(Blueprint before, Blueprint after) {
        if (before.equals(after)) {
            return List.of();
        }
        List<String> all = between("", BlueprintYaml.toValue(before), BlueprintYaml.toValue(after))
                .toList();
        return all.isEmpty() ? List.of("a part that is empty in one is missing in the other") : all;
    }

    private static Stream<String> between(String path, Value before, Value after) {
        if (before != null && before.equals(after)) {
            return Stream.empty();
        } else if (before instanceof Dict one && after instanceof Dict other) {
            Set<Text> keys = new LinkedHashSet<>(one.keys());
            keys.addAll(other.keys());
            return keys.stream()
                    .flatMap(key -> between(
                            path + (path.isEmpty() ? "" : ".") + key,
                            one.entries().get(key),
                            other.entries().get(key)));
        } else if (before instanceof Seq one
                && after instanceof Seq other
                && one.items().size() == other.items().size()) {
            return IntStream.range(0, one.items().size())
                    .boxed()
                    .flatMap(i -> between(
                            path + "[" + i + "]",
                            one.items().get(i),
                            other.items().get(i)));
        }
        return Stream.of(path + ": " + shown(before) + " became " + shown(after));
    }

    private static String shown(Value value) {
        if (value == null) {
            return "nothing";
        }
        String text = value instanceof Text one ? Literal.text(one.text()) : String.valueOf(value.toJava());
        return text.length() > SHOWN ? text.substring(0, SHOWN) + "..." : text;
    }
}
