package io.jerrycan.convert;

import io.jerrycan.model.Value;
import io.jerrycan.model.Value.Dict;
import io.jerrycan.model.Value.Seq;
import io.jerrycan.model.Value.Text;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Where two values differ first. */
final class Difference {
    private static final int SHOWN = 200;

    private Difference() {}

    /** Such as {@code actions.backup.phases[0].name: 'dump' became 'dmp'}; empty when they are equal. */
    static Optional<String> between(Value before, Value after) {
        return between("", before, after);
    }

    private static Optional<String> between(String path, Value before, Value after) {
        if (before != null && before.equals(after)) {
            return Optional.empty();
        } else if (before instanceof Dict one && after instanceof Dict other) {
            Set<Text> keys = new LinkedHashSet<>(one.keys());
            keys.addAll(other.keys());
            return keys.stream()
                    .flatMap(key -> between(
                            path + (path.isEmpty() ? "" : ".") + key,
                            one.entries().get(key),
                            other.entries().get(key))
                            .stream())
                    .findFirst();
        } else if (before instanceof Seq one
                && after instanceof Seq other
                && one.items().size() == other.items().size()) {
            List<String> found = new ArrayList<>();
            for (int i = 0; i < one.items().size() && found.isEmpty(); i++) {
                between(path + "[" + i + "]", one.items().get(i), other.items().get(i))
                        .ifPresent(found::add);
            }
            return found.stream().findFirst();
        }
        return Optional.of(path + ": " + shown(before) + " became " + shown(after));
    }

    private static String shown(Value value) {
        if (value == null) {
            return "nothing";
        }
        String text = value instanceof Text one ? Literal.text(one.text()) : String.valueOf(value.toJava());
        return text.length() > SHOWN ? text.substring(0, SHOWN) + "..." : text;
    }
}
