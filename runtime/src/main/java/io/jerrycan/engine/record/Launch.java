package io.jerrycan.engine.record;

import java.util.Optional;

/**
 * What an action fixed when it started.
 *
 * @param time {@code .Time} of its templates
 * @param target absent when it is a Secret, which is read again instead of recorded
 */
public record Launch(String time, Optional<Target> target) {
    public static Launch of(String time, Target target) {
        return new Launch(time, Optional.of(target).filter(it -> !it.isSecret()));
    }
}
