package io.jerrycan.source;

import java.util.Locale;

/**
 * What can be wrong with a blueprint. Editors and CI know a mistake by its {@link #id}, which stays as it is.
 *
 * <p>How bad one is depends on the place: a template in a branch may never be rendered, so that what fails elsewhere is a
 * warning there.
 */
public enum Mistake {
    // reading
    UNREADABLE_FILE("Every file is there, and is UTF-8 text."),
    SYNTAX("The file can be parsed as YAML or Groovy."),
    NOT_A_BLUEPRINT("A YAML file holds Blueprints of cr.kanister.io/v1alpha1, each with a name."),
    UNKNOWN_FIELD("Every field is one that a Blueprint has; the API server drops all others."),
    WRONG_VALUE("Every field holds a value that it can have."),
    DUPLICATE_KEY("No map has a key twice."),
    TOO_LARGE("Files, texts and loops stay within limits."),

    // the Groovy language
    NOT_IN_LANGUAGE("A script uses only what the language has."),
    UNKNOWN_NAME("Every word, variable and property exists where it is used."),
    WRONG_USE("Words, values and operators are used as the language has them."),
    RUN_TIME_VALUE(
            "No decision, loop or computation at compile time depends on a value that is known only at run time."),
    SECRET_IN_SCRIPT("No secret stands in the text of a script unless it says inScript()."),
    UNUSED_FUNCTION("Functions of a script are called: what nothing calls is not checked."),
    SCRIPT_FILE("file(...) names a file beside the blueprint."),

    // phases
    UNKNOWN_FUNCTION("Every phase calls a function that exists."),
    UNKNOWN_ARGUMENT("A phase gives only arguments that its function has."),
    MISSING_ARGUMENT("A phase gives every argument that its function requires."),
    WRONG_ARGUMENT_TYPE("Every argument is of the type that its function takes."),
    NULL_ARGUMENT("No argument is null."),
    POD_METADATA("Labels and annotations of pods are such as the API server takes."),
    DUPLICATE_NAME("Actions, phases, objects and artifacts have a name of their own."),
    PHASE_OBJECT("The objects of a phase are Secrets and ConfigMaps."),
    SHELL_SYNTAX("Every script can be parsed by bash."),
    WAIT_CONDITION("The conditions of Wait and WaitV2 can be parsed."),
    CONSTANT_CONDITION("The conditions of Wait and WaitV2 depend on the object."),
    WHOLE_NUMBER_IN_CONDITION("WaitV2 compares numbers of its object with floating-point numbers: it has no others."),
    SCALE_TO_ZERO("A workload that is scaled to zero comes back when a later phase fails."),

    // templates
    TEMPLATE_SYNTAX("Every template can be parsed and calls functions that exist."),
    NEWER_FUNCTION("Templates call functions that Kanister has."),
    UNKNOWN_PARAMETER("Templates read parameters that exist."),
    OBJECT_KIND("Templates read the object of the kind that the action works on."),
    PHASE_ORDER("Templates read only phases of their action that have run."),
    UNKNOWN_OUTPUT("Templates read outputs that their phase gives."),
    UNKNOWN_OBJECT("Templates read objects that their phase declares."),
    UNCHECKED_SECRET_KEY("Whether a Secret has a key shows only at run time."),

    // wiring
    UNDECLARED_ARTIFACT("An action declares the artifacts that it reads."),
    UNKNOWN_ARTIFACT("An artifact that is read is one that an action leaves."),
    UNKNOWN_ARTIFACT_KEY("A key of an artifact that is read is one that an action writes."),
    UNUSED_ARTIFACT("Artifacts that are declared are used."),
    UNUSED_SECRET("Secrets and ConfigMaps that are declared are used."),

    // targets
    ACTION_NAME("For K10, actions have names that K10 calls."),
    ONLY_HERE("For Kanister and K10, a blueprint uses only what Kanister has.");

    private final String help;

    Mistake(String help) {
        this.help = help;
    }

    /** Its name for programs, such as {@code unknown-argument}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether it is that nothing uses something, which cannot be told of a file that is not understood as a whole. */
    public boolean isAboutUse() {
        return this == UNUSED_FUNCTION || this == UNUSED_ARTIFACT || this == UNUSED_SECRET;
    }

    /** What holds when the mistake is not made, in one sentence. */
    public String help() {
        return help;
    }
}
