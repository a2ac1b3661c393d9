package io.jerrycan.engine;

import io.fabric8.kubernetes.client.KubernetesClientException;
import io.jerrycan.function.Retryable;
import java.io.IOException;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** Tells failures that may pass by themselves from others. */
final class Transience {
    /** What the API server says when it is busy or in the middle of something. */
    private static final Set<Integer> CODES = Set.of(408, 409, 429, 500, 502, 503, 504);

    private static final int LONGEST_CHAIN = 20;

    private Transience() {}

    static boolean of(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .limit(LONGEST_CHAIN)
                .anyMatch(cause -> cause instanceof Retryable
                        || cause instanceof KubernetesClientException api
                                && (CODES.contains(api.getCode()) || isUnanswered(api)));
    }

    private static boolean isUnanswered(KubernetesClientException api) {
        return api.getCode() <= 0 && api.getCause() instanceof IOException;
    }
}
