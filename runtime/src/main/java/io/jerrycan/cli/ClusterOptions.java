package io.jerrycan.cli;

import io.jerrycan.cluster.LocalClusterProvider;
import io.jerrycan.cluster.Manifests;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The flags that say which cluster. */
final class ClusterOptions {
    @Mixin
    private KubeconfigOption kubeconfig;

    @Option(names = "--embedded", description = "a cluster inside this process, whose pods are local processes")
    private boolean embedded;

    @Option(
            names = "--apply",
            paramLabel = "FILE",
            description = "with --embedded: manifests to create first, such as the application")
    private List<Path> manifests = List.of();

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = ".jerrycan/embedded",
            description = "with --embedded: where volumes and the default profile keep data (${DEFAULT-VALUE})")
    private Path data;

    @Option(
            names = "--tools",
            paramLabel = "DIR",
            description = "with --embedded: programs that pods find first on their PATH")
    private List<Path> tools = List.of();

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    boolean isGiven() {
        return embedded || kubeconfig.isGiven();
    }

    ClusterSession open() throws IOException {
        if (!embedded) {
            if (!manifests.isEmpty() || !tools.isEmpty()) {
                throw new ParameterException(spec.commandLine(), "--apply and --tools go with --embedded");
            }
            return kubeconfig.open();
        }
        if (kubeconfig.isGiven()) {
            throw new ParameterException(spec.commandLine(), "--embedded and --kubeconfig exclude each other");
        }
        LocalClusterProvider provider = LocalClusterProvider.find()
                .orElseThrow(() -> new IOException("this installation has no embedded cluster; name a --kubeconfig"));
        ClusterSession session = ClusterSession.of(provider.start(Optional.of(data), tools));
        try {
            for (Path manifest : manifests) {
                Manifests.create(session.client(), manifest);
            }
        } catch (IOException | RuntimeException failure) {
            session.close();
            throw failure;
        }
        return session;
    }
}
