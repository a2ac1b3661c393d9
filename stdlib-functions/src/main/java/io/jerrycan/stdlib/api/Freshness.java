package io.jerrycan.stdlib.api;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.KubernetesResourceList;
import java.math.BigInteger;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Keeps whoever joins a watch that others began from seeing less than he could have read himself: the watch may not have
 * heard yet of what he changed just before. Until it has, what he read at joining counts. Versions compare as
 * Kubernetes defines it: they are whole numbers, the later the larger.
 *
 * @param version of the list that was read
 * @param read the resource in it, if it existed
 */
record Freshness<T extends HasMetadata>(BigInteger version, Optional<T> read) {
    private static final Predicate<String> NUMBER = Pattern.compile("\\d+").asMatchPredicate();

    /** Nothing when the API server has versions of another kind. */
    static <T extends HasMetadata> Optional<Freshness<T>> of(KubernetesResourceList<T> list) {
        Optional<T> read = list.getItems().stream().findFirst();
        String version = String.valueOf(list.getMetadata().getResourceVersion());
        return NUMBER.test(version) && read.map(Freshness::versionOf).stream().allMatch(NUMBER)
                ? Optional.of(new Freshness<>(new BigInteger(version), read))
                : Optional.empty();
    }

    /**
     * Whether a watch has seen all that the list says.
     *
     * @param seen the resource, as the watch has it
     * @param last version of what it saw last, asked for after that
     */
    boolean isReached(Optional<T> seen, String last) {
        if (seen.isEmpty()) {
            return read.isEmpty() || number(last).compareTo(number(read.get())) >= 0;
        }
        BigInteger own = number(seen.get());
        return read.map(one -> own.compareTo(number(one)) >= 0).orElseGet(() -> own.compareTo(version) > 0);
    }

    private static BigInteger number(HasMetadata resource) {
        return number(versionOf(resource));
    }

    private static BigInteger number(String version) {
        return new BigInteger(version);
    }

    private static String versionOf(HasMetadata resource) {
        return String.valueOf(resource.getMetadata().getResourceVersion());
    }
}
