package io.jerrycan.groovy;

import java.time.Duration;

/**
 * What a script may use up.
 *
 * @param characters of its text
 * @param nesting of brackets
 * @param steps expressions and loop rounds that are evaluated
 * @param size characters and items that are made in all
 * @param time for parsing and evaluating it
 */
public record Limits(int characters, int nesting, long steps, long size, Duration time) {
    public static final Limits DEFAULT = new Limits(256 * 1024, 64, 500_000, 4_000_000, Duration.ofSeconds(20));
}
