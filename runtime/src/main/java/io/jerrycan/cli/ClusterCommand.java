package io.jerrycan.cli;

import io.jerrycan.cluster.LocalCluster;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code jerrycan cluster}: an embedded cluster for kubectl and other clients, until it is ended. */
@Command(
        name = "cluster",
        description = "Run an embedded cluster for kubectl and others, until Ctrl-C.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class ClusterCommand implements Callable<Integer> {
    private static final String OWN = "current-context: embedded\n";

    @Option(
            names = "--kubeconfig",
            paramLabel = "FILE",
            defaultValue = ".jerrycan/kubeconfig",
            description = "the kubeconfig to write; it goes with the cluster (${DEFAULT-VALUE})")
    private Path kubeconfig;

    @Mixin
    private LocalClusterOptions options;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        requireOwn();
        try (ClusterSession session = options.open()) {
            Runtime.getRuntime().addShutdownHook(new Thread(this::removeKubeconfig));
            write(session.local().orElseThrow());
            new CountDownLatch(1).await();
            return ExitCode.DONE;
        } catch (InterruptedException ended) {
            return ExitCode.CANCELLED;
        } finally {
            removeKubeconfig();
        }
    }

    /** Nobody's own kubeconfig is overwritten. */
    private void requireOwn() throws IOException {
        if (Files.exists(kubeconfig) && !Files.readString(kubeconfig).contains(OWN)) {
            throw new IOException(kubeconfig + " is there already and is not that of an embedded cluster; name another"
                    + " file with --kubeconfig");
        }
    }

    private void write(LocalCluster cluster) throws IOException {
        Path file = kubeconfig.toAbsolutePath();
        Files.createDirectories(file.getParent());
        cluster.writeKubeconfig(file);
        spec.commandLine().getOut().println(kubeconfig);
        spec.commandLine().getOut().flush();
        spec.commandLine().getErr().println("The cluster runs until Ctrl-C. Elsewhere: export KUBECONFIG=" + file);
        spec.commandLine().getErr().flush();
    }

    private void removeKubeconfig() {
        try {
            if (Files.exists(kubeconfig) && Files.readString(kubeconfig).contains(OWN)) {
                Files.delete(kubeconfig);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
