package io.jerrycan.cli;

import io.fabric8.kubernetes.client.KubernetesClient;
import io.jerrycan.engine.record.JsonFileRunStore;
import io.jerrycan.engine.record.MemoryRunStore;
import io.jerrycan.engine.record.RunStore;
import io.jerrycan.engine.record.StoreFailure;
import io.jerrycan.job.ConfigMapRunStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;

/** The record of the run that a command does: in a file or a ConfigMap when one was named, else in memory. */
record RunFile(String runId, RunStore store, AutoCloseable lock) implements AutoCloseable {
    private static final String CONFIG_MAP = "configmap/";

    /**
     * @param place a file, or {@code configmap/NAMESPACE/NAME}; null for none
     * @param kubernetes holds the ConfigMap
     */
    static RunFile open(String place, KubernetesClient kubernetes) throws InterruptedException {
        if (place == null) {
            return new RunFile(UUID.randomUUID().toString(), new MemoryRunStore(), () -> {});
        }
        return isFile(place) ? inFile(Path.of(place)) : inConfigMap(place.substring(CONFIG_MAP.length()), kubernetes);
    }

    static boolean isFile(String place) {
        return !place.startsWith(CONFIG_MAP);
    }

    private static RunFile inFile(Path file) {
        JsonFileRunStore store = new JsonFileRunStore(file);
        String runId = Files.exists(file)
                ? JsonFileRunStore.read(file).runId()
                : UUID.randomUUID().toString();
        return new RunFile(runId, store, store);
    }

    private static RunFile inConfigMap(String name, KubernetesClient kubernetes) throws InterruptedException {
        int slash = name.indexOf('/');
        if (slash < 1 || slash == name.length() - 1) {
            throw new StoreFailure(
                    "--state " + CONFIG_MAP + name + " names no ConfigMap; write " + CONFIG_MAP + "NAMESPACE/NAME");
        }
        ConfigMapRunStore store = ConfigMapRunStore.open(
                kubernetes,
                name.substring(0, slash),
                name.substring(slash + 1),
                holder(),
                ConfigMapRunStore.PATIENCE,
                RunFile::stop);
        return new RunFile(store.runId(), store, store);
    }

    private static String holder() {
        return Optional.ofNullable(System.getenv("POD_NAME"))
                .orElseGet(() -> "process " + ProcessHandle.current().pid() + " " + UUID.randomUUID());
    }

    /** Without deferred phases and cleaning up: another process goes on with the run, and does them. */
    private static void stop(StoreFailure lost) {
        System.err.println("jerrycan: " + lost.getMessage());
        System.err.flush();
        Runtime.getRuntime().halt(ExitCode.UNEXPECTED);
    }

    @Override
    public void close() throws Exception {
        lock.close();
    }
}
