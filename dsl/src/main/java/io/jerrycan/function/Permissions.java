package io.jerrycan.function;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What something must be allowed to do in the cluster.
 *
 * @param needed exactly what it needs: with one of them taken away something fails
 * @param unknown what cannot be told before it runs, each in a sentence for people without a full stop
 */
public record Permissions(List<Permission> needed, List<String> unknown) {
    public static final Permissions NONE = new Permissions(List.of(), List.of());

    public Permissions {
        needed = List.copyOf(needed);
        unknown = List.copyOf(unknown);
    }

    public static Permissions of(Permission... needed) {
        return new Permissions(List.of(needed), List.of());
    }

    public static Permissions unknown(String why) {
        return new Permissions(List.of(), List.of(why));
    }

    public Permissions and(Permission... more) {
        return and(of(more));
    }

    public Permissions and(Permissions more) {
        List<Permission> all = new ArrayList<>(needed);
        all.addAll(more.needed);
        return new Permissions(
                all, Stream.concat(unknown.stream(), more.unknown.stream()).toList());
    }
}
