package io.jerrycan.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** Repairs arguments that Java decoded as ASCII because the image has no locale. */
final class KandoArguments {

    private static final char UNDECODABLE = '\uFFFD';

    private KandoArguments() {}

    /** The arguments as UTF-8, read again from the kernel if Java lost a character. */
    static String[] decoded(String[] arguments) {
        if (Arrays.stream(arguments).noneMatch(argument -> argument.indexOf(UNDECODABLE) >= 0)) {
            return arguments;
        }
        try {
            String line = new String(Files.readAllBytes(Path.of("/proc/self/cmdline")), UTF_8);
            String[] all = line.split("\0", -1);
            // Each argument ends with a NUL, so that the last piece is empty.
            return Arrays.copyOfRange(all, all.length - 1 - arguments.length, all.length - 1);
        } catch (IOException noSuchKernel) {
            return arguments;
        }
    }
}
