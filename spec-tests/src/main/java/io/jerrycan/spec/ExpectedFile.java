package io.jerrycan.spec;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.opentest4j.AssertionFailedError;

/** A file that holds what a spec expects. {@code -Djerrycan.update=true} writes what is instead. */
final class ExpectedFile {
    static final String UPDATE = "jerrycan.update";

    private ExpectedFile() {}

    /** @throws AssertionError with the lines that differ, and how to take them over */
    static void check(Path file, String actual) throws IOException {
        if (Boolean.getBoolean(UPDATE)) {
            Files.writeString(file, actual);
            return;
        }
        String how = "; run the spec with -D" + UPDATE + "=true to write it";
        if (!Files.exists(file)) {
            throw new AssertionFailedError("there is no " + file + " yet" + how);
        }
        String expected = Files.readString(file);
        if (!expected.equals(actual)) {
            throw new AssertionFailedError(
                    file + " differs from what is now" + how + "\n" + LineDiff.of(expected, actual), expected, actual);
        }
    }
}
