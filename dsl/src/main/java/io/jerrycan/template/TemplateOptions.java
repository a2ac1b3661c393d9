package io.jerrycan.template;

import io.jerrycan.template.exec.Limits;
import io.jerrycan.template.exec.MissingKey;
import io.jerrycan.template.function.FunctionSet;
import io.jerrycan.template.sprig.Sprig;

/**
 * The dialect of a template.
 *
 * @param name the main template's name, which messages show
 * @param missingKey what a key that a map does not have gives
 * @param functions the functions besides Go's own; they win over those
 * @param limits what compiling and rendering may use up
 */
public record TemplateOptions(String name, MissingKey missingKey, FunctionSet functions, Limits limits) {
    private static final TemplateOptions KANISTER =
            new TemplateOptions("config", MissingKey.ERROR, Sprig.functions(), Limits.DEFAULT);

    /** Blueprint arguments, objects and artifacts: sprig, and a missing key fails. */
    public static TemplateOptions kanister() {
        return KANISTER;
    }

    /** Conditions of Kanister's {@code Wait}: sprig, and a missing key gives the zero value. */
    public static TemplateOptions waiting() {
        return KANISTER.withMissingKey(MissingKey.ZERO);
    }

    /** Conditions of Kanister's {@code WaitV2}: kubectl's own two functions, and a missing key gives no value. */
    public static TemplateOptions waitV2() {
        return new TemplateOptions("output", MissingKey.DEFAULT, KubectlFunctions.ALL, Limits.DEFAULT);
    }

    public TemplateOptions withName(String name) {
        return new TemplateOptions(name, missingKey, functions, limits);
    }

    public TemplateOptions withMissingKey(MissingKey missingKey) {
        return new TemplateOptions(name, missingKey, functions, limits);
    }

    public TemplateOptions withFunctions(FunctionSet functions) {
        return new TemplateOptions(name, missingKey, functions, limits);
    }

    public TemplateOptions withLimits(Limits limits) {
        return new TemplateOptions(name, missingKey, functions, limits);
    }
}
