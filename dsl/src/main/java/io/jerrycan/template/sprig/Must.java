package io.jerrycan.template.sprig;

import io.jerrycan.template.function.Function;
import io.jerrycan.template.function.FunctionSet;

/** In sprig 3 many functions have a twin that returns errors where the function panics; here both are one. */
final class Must {
    private Must() {}

    /** The function under its name and as {@code mustName}. */
    static FunctionSet twins(String name, String signature, Function.Body body) {
        return FunctionSet.builder()
                .add(name, signature, body)
                .add("must" + Character.toUpperCase(name.charAt(0)) + name.substring(1), signature, body)
                .build();
    }
}
