package io.jerrycan.editor;

import io.jerrycan.function.ArgumentDescription;

/** Descriptions as one sentence for a tool tip. */
final class Help {
    private Help() {}

    static String of(ArgumentDescription argument) {
        return argument.help()
                + (argument.required() ? " (required)" : "")
                + (argument.otherwise().isEmpty() ? "" : " (otherwise " + argument.otherwise() + ")")
                + argument.alias().map(alias -> "; also called " + alias).orElse("");
    }
}
