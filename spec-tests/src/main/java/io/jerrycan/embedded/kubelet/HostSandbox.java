package io.jerrycan.embedded.kubelet;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Runs commands on the bare machine. Mount paths, and {@code /tmp}, that occur in the arguments and the environment are
 * replaced by the folders behind them. Each command leads its own process group, where
 * {@code setsid} exists, so that all of it can be ended.
 */
final class HostSandbox implements Sandbox {

    private static final boolean GROUPS =
            Stream.of("/usr/bin/setsid", "/bin/setsid").anyMatch(program -> Files.isExecutable(Path.of(program)));

    @Override
    public ProcessBuilder prepare(ContainerFilesystem files, Command command) throws IOException {
        List<String> arguments = new ArrayList<>();
        if (GROUPS) {
            arguments.add("setsid");
        }
        command.arguments().forEach(argument -> arguments.add(rewrite(argument, files)));
        Map<String, String> environment = new LinkedHashMap<>();
        command.environment().forEach((name, value) -> environment.put(name, rewrite(value, files)));
        Path temporary = Files.createDirectories(files.onHost("/tmp"));
        environment.putIfAbsent("TMPDIR", temporary.toString());
        ProcessBuilder builder = new ProcessBuilder(arguments).directory(workingDir(files, command));
        builder.environment().clear();
        builder.environment().putAll(environment);
        return builder;
    }

    private static File workingDir(ContainerFilesystem files, Command command) throws IOException {
        Path folder = command.workingDir().equals("/") ? files.root() : files.onHost(command.workingDir());
        return Files.isDirectory(folder)
                ? folder.toFile()
                : Files.createDirectories(files.root()).toFile();
    }

    /** The text with every mount path that stands in it as a path of its own replaced. */
    static String rewrite(String text, ContainerFilesystem files) {
        List<Mount> longestFirst = files.mounts().stream()
                .filter(mount -> text.contains(mount.path()))
                .sorted(Comparator.comparing((Mount mount) -> -mount.path().length()))
                .toList();
        if (longestFirst.isEmpty()) {
            return text;
        }
        String paths = String.join(
                "|",
                longestFirst.stream().map(mount -> Pattern.quote(mount.path())).toList());
        Matcher matcher =
                Pattern.compile("(?<![\\w./)}-])(" + paths + ")(?![\\w.-])").matcher(text);
        return matcher.replaceAll(found -> {
            Mount mount = longestFirst.stream()
                    .filter(candidate -> candidate.path().equals(found.group(1)))
                    .findFirst()
                    .orElseThrow();
            return Matcher.quoteReplacement(mount.source().toString());
        });
    }

    @Override
    public void terminate(Process process) {
        signal(process, "TERM");
    }

    @Override
    public void kill(Process process) {
        signal(process, "KILL");
    }

    @Override
    public void ended(Process process) {
        if (GROUPS) {
            signalGroup(process, "KILL");
        }
    }

    private static void signal(Process process, String signal) {
        List<ProcessHandle> family = Stream.concat(process.descendants(), Stream.of(process.toHandle()))
                .toList();
        if (GROUPS) {
            signalGroup(process, signal);
        }
        family.forEach(signal.equals("KILL") ? ProcessHandle::destroyForcibly : ProcessHandle::destroy);
    }

    private static void signalGroup(Process process, String signal) {
        try {
            new ProcessBuilder("kill", "-" + signal, "--", "-" + process.pid())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException noSuchProgram) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
