package io.jerrycan.cli;

import java.util.ArrayList;
import java.util.List;

/**
 * Does several commands of {@code jerrycan} one after the other in one process, so that an archive of its classes has what
 * each of them needs: {@code run a.yaml backup -- run a.groovy backup}. Ends with the status of the first that fails.
 */
public final class Rehearsal {
    private static final String NEXT = "--";

    private Rehearsal() {}

    public static void main(String[] args) {
        System.exit(commands(args).stream()
                .map(Jerrycan::run)
                .filter(status -> status != ExitCode.DONE)
                .findFirst()
                .orElse(ExitCode.DONE));
    }

    static List<String[]> commands(String... args) {
        List<String[]> commands = new ArrayList<>();
        List<String> command = new ArrayList<>();
        for (String arg : args) {
            if (arg.equals(NEXT)) {
                commands.add(command.toArray(String[]::new));
                command.clear();
            } else {
                command.add(arg);
            }
        }
        commands.add(command.toArray(String[]::new));
        return commands;
    }
}
