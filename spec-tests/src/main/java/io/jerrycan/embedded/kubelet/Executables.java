package io.jerrycan.embedded.kubelet;

import java.nio.file.Files;
import java.nio.file.Path;

/** Whether a container could start a program; sandboxes themselves report that too late to tell. */
final class Executables {

    private Executables() {}

    /** Why the program of a command cannot start, in a container runtime's words; null if it can. */
    static String problem(ContainerFilesystem files, Command command) {
        String program = command.arguments().get(0);
        if (program.contains("/")) {
            Path path = Path.of(command.workingDir()).resolve(program).normalize();
            if (Files.isExecutable(files.onHost(path.toString()))) {
                return null;
            }
            return "exec: \"" + program + "\": stat " + program + ": no such file or directory";
        }
        for (String folder : command.environment().getOrDefault("PATH", "").split(":")) {
            boolean usable = folder.startsWith("/")
                    && Files.isExecutable(files.onHost(folder + "/" + program))
                    && !Files.isDirectory(files.onHost(folder + "/" + program));
            if (usable) {
                return null;
            }
        }
        return "exec: \"" + program + "\": executable file not found in $PATH";
    }
}
