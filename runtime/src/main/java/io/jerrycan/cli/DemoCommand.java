package io.jerrycan.cli;

import io.jerrycan.cluster.LocalCluster;
import io.jerrycan.cluster.LocalClusterProvider;
import io.jerrycan.cluster.Manifests;
import io.jerrycan.engine.ActionRequest;
import io.jerrycan.engine.Engine;
import io.jerrycan.engine.RunRequest;
import io.jerrycan.engine.RunResult;
import io.jerrycan.engine.record.MemoryRunStore;
import io.jerrycan.files.BlueprintFile;
import io.jerrycan.function.FunctionCatalog;
import io.jerrycan.model.ActionSpec;
import io.jerrycan.model.Artifact;
import io.jerrycan.model.Blueprint;
import io.jerrycan.model.ObjectReference;
import io.jerrycan.model.State;
import io.jerrycan.model.Value.Text;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * {@code jerrycan demo}: the whole of it on an embedded cluster. Backs up, wipes, restores and deletes the data of a small
 * application, and compares the data byte for byte.
 */
@Command(
        name = "demo",
        description = "Back up, wipe, restore and delete the data of a small application on an embedded cluster.",
        mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {
    private static final String RESOURCES = "/blueprints/orders/";
    private static final ObjectReference OBJECT = ObjectReference.of("statefulset", "shop", "orders");
    private static final String CLAIM = "data-orders-0";

    @Option(
            names = {"-v", "--verbose"},
            description = "also print what containers print")
    private boolean verbose;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        LocalClusterProvider provider = LocalClusterProvider.find()
                .orElseThrow(() -> new IOException("this installation has no embedded cluster, which the demo needs"));
        FunctionCatalog catalog = FunctionCatalog.load();
        Path folder = Files.createTempDirectory("jerrycan-demo");
        try (ClusterSession session = ClusterSession.of(provider.start(Optional.empty(), List.of()))) {
            Blueprint blueprint =
                    BlueprintFile.read(copy("orders.groovy", folder), catalog).single();
            say("Creating the application: StatefulSet shop/orders with a volume, Deployment shop/orders-api");
            Manifests.create(session.client(), copy("app.yaml", folder));
            return play(session, session.engine(catalog), blueprint);
        } finally {
            for (String name : List.of("orders.groovy", "app.yaml")) {
                Files.deleteIfExists(folder.resolve(name));
            }
            Files.delete(folder);
        }
    }

    private int play(ClusterSession session, Engine engine, Blueprint blueprint) throws Exception {
        LocalCluster cluster = session.local().orElseThrow();
        Path data = cluster.claimFolder("shop", CLAIM);
        FolderContents before = FolderContents.of(data);
        say("Its data: " + before);
        Map<Text, Artifact> artifacts = new LinkedHashMap<>();
        for (String action : List.of("backup", "wipe", "restore", "delete")) {
            say("");
            RunResult result = act(session, engine, blueprint, action, artifacts);
            if (result.state() != State.COMPLETE) {
                result.record().errors().forEach(this::say);
                return ExitCode.PHASE_FAILED;
            }
            result.record().actions().get(0).artifacts().forEach((name, one) -> artifacts.put(Text.of(name), one));
            say(action.equals("delete") ? stored(cluster) : "Its data: " + FolderContents.of(data));
        }
        say("");
        boolean equal = FolderContents.of(data).equals(before)
                && FolderContents.of(cluster.sharedFolder()).isEmpty();
        say(equal ? "The restored data equals the original byte for byte." : "The data differs from the original.");
        return equal ? ExitCode.DONE : ExitCode.PHASE_FAILED;
    }

    private RunResult act(
            ClusterSession session, Engine engine, Blueprint blueprint, String action, Map<Text, Artifact> artifacts)
            throws InterruptedException {
        ActionSpec request = ActionSpec.of(action, blueprint.metadata().name(), OBJECT)
                .withArtifacts(artifacts)
                .withReferences(Map.of(), Map.of(), session.defaultProfile());
        RunRequest run = RunRequest.of(UUID.randomUUID().toString(), new ActionRequest(blueprint, request));
        ProgressPrinter printer = new ProgressPrinter(spec.commandLine().getOut(), System.console() != null, verbose);
        return engine.start(run, new MemoryRunStore(), printer).await();
    }

    private static String stored(LocalCluster cluster) throws IOException {
        return "In the store: " + FolderContents.of(cluster.sharedFolder());
    }

    private void say(String text) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(text);
        out.flush();
    }

    private static Path copy(String name, Path folder) throws IOException {
        try (InputStream in = DemoCommand.class.getResourceAsStream(RESOURCES + name)) {
            if (in == null) {
                throw new IOException("this installation has no blueprints, which the demo needs");
            }
            Path file = folder.resolve(name);
            Files.copy(in, file);
            return file;
        }
    }
}
