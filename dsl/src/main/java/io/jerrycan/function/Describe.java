package io.jerrycan.function;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What a function does, or what one of its arguments is for: one sentence without a full stop, for every kind of help. */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.RECORD_COMPONENT})
public @interface Describe {
    String value();

    /** What an optional argument is when it is not given, in words or as a literal. */
    String otherwise() default "";
}
