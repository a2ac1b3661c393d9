package io.jerrycan.groovy.check;

import io.jerrycan.source.Mistake;
import io.jerrycan.source.Problem;
import io.jerrycan.source.SourcePos;
import java.util.Optional;

/** What is checked before the parser sees a text, so that it cannot be made to work for ever. */
public final class InputSize {
    private InputSize() {}

    /**
     * @param characters the most that a text may have
     * @param nesting how deep brackets of any kind may be nested
     */
    public static Optional<Problem> check(String file, String text, int characters, int nesting) {
        if (text.length() > characters) {
            return Optional.of(Problem.error(
                    Mistake.TOO_LARGE,
                    SourcePos.startOf(file),
                    "the file has " + text.length() + " characters, more than " + characters,
                    "move scripts to files beside it, and read them with file('...')"));
        }
        return Tokens.check(file, text, nesting);
    }
}
