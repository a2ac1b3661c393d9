package io.jerrycan.cli;

import io.jerrycan.engine.record.JsonFileRunStore;
import io.jerrycan.engine.record.MemoryRunStore;
import io.jerrycan.engine.record.RunStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

/** The record of the run that a command does: in a file when one was named, else in memory. */
record RunFile(String runId, RunStore store, AutoCloseable lock) implements AutoCloseable {
    static RunFile open(Path file) {
        if (file == null) {
            return new RunFile(UUID.randomUUID().toString(), new MemoryRunStore(), () -> {});
        }
        JsonFileRunStore store = new JsonFileRunStore(file);
        String runId = Files.exists(file)
                ? JsonFileRunStore.read(file).runId()
                : UUID.randomUUID().toString();
        return new RunFile(runId, store, store);
    }

    @Override
    public void close() throws Exception {
        lock.close();
    }
}
