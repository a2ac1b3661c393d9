package io.jerrycan.function;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says which outputs a function gives, so that a reference to another is found before anything runs. A function that does
 * not say may give any.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Gives {
    /** The keys of its outputs; none when it gives nothing. */
    String[] value() default {};

    /** Arguments that hold commands, whose {@code kando output} gives more keys. */
    String[] commands() default {};
}
