package io.jerrycan.function;

import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A right in the cluster, in the words of Kubernetes' RBAC.
 *
 * @param namespace empty for a resource that lives in none, or for all namespaces
 * @param group of the API; empty for the core group
 * @param resource its plural, with a subresource after a slash: {@code pods/exec}
 * @param name of the one object that it is about; empty for any. Kubernetes cannot limit {@code create} to a name, and
 *     limits {@code list} and {@code watch} only when they select by {@code metadata.name}
 * @param verbs such as {@code get}; never empty
 */
public record Permission(String namespace, String group, String resource, String name, SortedSet<String> verbs) {
    public Permission {
        verbs = Collections.unmodifiableSortedSet(new TreeSet<>(verbs));
    }

    /** On all objects of a resource in a namespace. */
    public static Permission in(String namespace, String group, String resource, String... verbs) {
        return new Permission(namespace, group, resource, "", new TreeSet<>(Arrays.asList(verbs)));
    }

    /** On a resource that lives in no namespace. */
    public static Permission clusterWide(String group, String resource, String... verbs) {
        return in("", group, resource, verbs);
    }

    /** The same right on one object only. */
    public Permission named(String newName) {
        return new Permission(namespace, group, resource, newName, verbs);
    }

    public Permission withVerbs(Collection<String> newVerbs) {
        return new Permission(namespace, group, resource, name, new TreeSet<>(newVerbs));
    }

    /** Whether all of it is known; an argument that is a {@link Placeholder} may have gone into it. */
    public boolean isKnown() {
        return !Placeholder.isIn(namespace)
                && !Placeholder.isIn(group)
                && !Placeholder.isIn(resource)
                && !Placeholder.isIn(name);
    }
}
