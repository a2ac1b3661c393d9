package io.jerrycan.groovy.scope;

import io.jerrycan.groovy.reference.Refusal;
import io.jerrycan.source.Mistake;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/**
 * The folder that {@code file(...)} reads from, and nothing outside of it.
 *
 * @param folder null when the blueprint lies in none
 */
public record ScriptFolder(Path folder) {
    private static final long MAX_BYTES = 1 << 20;

    /** @throws Refusal when there is no such file inside the folder, or it is no text */
    String read(String name) {
        if (folder == null) {
            throw new Refusal(
                    Mistake.SCRIPT_FILE,
                    "file('" + name + "') cannot be read: this blueprint lies in no folder",
                    "compile it from a file, or write the text in the blueprint");
        }
        try {
            Path root = folder.toRealPath();
            Path wanted = root.resolve(name).normalize();
            if (Path.of(name).isAbsolute() || !wanted.startsWith(root)) {
                throw outside(name);
            } else if (!Files.exists(wanted)) {
                throw new Refusal(Mistake.SCRIPT_FILE, "there is no file '" + name + "' beside the blueprint", "");
            } else if (!wanted.toRealPath().startsWith(root)) {
                throw outside(name);
            } else if (!Files.isRegularFile(wanted)) {
                throw new Refusal(Mistake.SCRIPT_FILE, "'" + name + "' is no file", "name a file");
            } else if (Files.size(wanted) > MAX_BYTES) {
                throw new Refusal(
                        Mistake.SCRIPT_FILE,
                        "file '" + name + "' is larger than 1 MiB",
                        "no command may be as long as that");
            }
            return Files.readString(wanted);
        } catch (CharacterCodingException e) {
            throw new Refusal(Mistake.SCRIPT_FILE, "file '" + name + "' is no UTF-8 text", "");
        } catch (InvalidPathException e) {
            throw new Refusal(Mistake.SCRIPT_FILE, "'" + name + "' is no name of a file", "");
        } catch (IOException e) {
            throw new Refusal(Mistake.SCRIPT_FILE, "file '" + name + "' cannot be read", "check that you may read it");
        }
    }

    private static Refusal outside(String name) {
        return new Refusal(
                Mistake.SCRIPT_FILE,
                "file('" + name + "') lies outside the folder of the blueprint",
                "put it beside the blueprint");
    }
}
