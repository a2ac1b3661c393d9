package io.jerrycan.validate;

import io.jerrycan.validate.shell.ShellParser;
import java.util.Optional;

/**
 * What to hold a blueprint against.
 *
 * @param shell parses the scripts of phases; absent where there is no shell, or none may be started
 */
public record ValidatorOptions(Target target, Optional<ShellParser> shell) {
    /** For this engine, starting nothing. */
    public static final ValidatorOptions DEFAULT = new ValidatorOptions(Target.JERRYCAN, Optional.empty());
}
