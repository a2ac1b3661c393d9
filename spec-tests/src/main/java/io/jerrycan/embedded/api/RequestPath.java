package io.jerrycan.embedded.api;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What a resource URL addresses.
 *
 * @param group empty for the core group
 * @param namespace empty if the URL has none
 * @param name null for a collection
 * @param subresource null for the object itself
 */
record RequestPath(String group, String version, String namespace, String plural, String name, String subresource) {

    private static final List<String> OF_NAMESPACE_ITSELF = List.of("status", "finalize");

    /** @return empty if the path has not the shape of a resource's */
    static Optional<RequestPath> parse(String path) {
        List<String> steps =
                Arrays.stream(path.split("/")).filter(step -> !step.isEmpty()).toList();
        if (steps.size() >= 3 && steps.get(0).equals("api")) {
            return Optional.of(of("", steps.get(1), steps.subList(2, steps.size())));
        }
        if (steps.size() >= 4 && steps.get(0).equals("apis")) {
            return Optional.of(of(steps.get(1), steps.get(2), steps.subList(3, steps.size())));
        }
        return Optional.empty();
    }

    private static RequestPath of(String group, String version, List<String> steps) {
        boolean inNamespace = steps.get(0).equals("namespaces")
                && steps.size() > 2
                && !(group.isEmpty() && steps.size() == 3 && OF_NAMESPACE_ITSELF.contains(steps.get(2)));
        String namespace = inNamespace ? steps.get(1) : "";
        List<String> rest = inNamespace ? steps.subList(2, steps.size()) : steps;
        return new RequestPath(
                group,
                version,
                namespace,
                rest.get(0),
                rest.size() > 1 ? rest.get(1) : null,
                rest.size() > 2 ? String.join("/", rest.subList(2, rest.size())) : null);
    }
}
