package io.jerrycan.cli;

import io.jerrycan.cluster.LocalClusterProvider;
import io.jerrycan.cluster.Manifests;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The flags of a cluster inside this process. */
final class LocalClusterOptions {
    @Option(
            names = "--apply",
            paramLabel = "FILE",
            description = "on an embedded cluster: manifests to create first, such as the application")
    private List<Path> manifests = List.of();

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = ".jerrycan/embedded",
            description = "on an embedded cluster: where volumes and the default profile keep data (${DEFAULT-VALUE})")
    private Path data;

    @Option(
            names = "--tools",
            paramLabel = "DIR",
            description = "on an embedded cluster: programs that pods find first on their PATH")
    private List<Path> tools = List.of();

    boolean isGiven() {
        return !manifests.isEmpty() || !tools.isEmpty();
    }

    /** The same as a command line that holds in any folder. */
    List<String> written() {
        List<String> written =
                new ArrayList<>(List.of("--data", data.toAbsolutePath().toString()));
        manifests.forEach(manifest ->
                written.addAll(List.of("--apply", manifest.toAbsolutePath().toString())));
        tools.forEach(folder ->
                written.addAll(List.of("--tools", folder.toAbsolutePath().toString())));
        return written;
    }

    /** Starts it and creates what is to be there first. */
    ClusterSession open() throws IOException {
        LocalClusterProvider provider = LocalClusterProvider.find()
                .orElseThrow(() -> new IOException("this installation has no embedded cluster; name a --kubeconfig"));
        for (Path manifest : manifests) {
            if (!Files.exists(manifest)) {
                throw new IOException("there is no manifest " + manifest);
            }
        }
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
