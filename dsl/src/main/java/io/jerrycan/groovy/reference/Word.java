package io.jerrycan.groovy.reference;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes a method a word of the language; a getter becomes a property. A script reaches nothing of a class but its
 * words.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Word {
    /** How it is written, such as {@code phase('name') { ... }}. */
    String usage();

    /** What it is for: one sentence without a full stop. */
    String help();
}
