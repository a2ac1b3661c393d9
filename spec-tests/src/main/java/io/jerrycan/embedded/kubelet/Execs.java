package io.jerrycan.embedded.kubelet;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** The processes that run in a pod beside its containers. */
final class Execs {

    private final NodeServices node;
    private final Runnable changed;
    private final Set<Process> running = ConcurrentHashMap.newKeySet();

    /** @param changed called on the kubelet's thread when one has ended */
    Execs(NodeServices node, Runnable changed) {
        this.node = node;
        this.changed = changed;
    }

    void add(Process process) {
        running.add(process);
        process.onExit().thenRunAsync(() -> ended(process), node.thread());
    }

    private void ended(Process process) {
        node.sandbox().ended(process);
        running.remove(process);
        changed.run();
    }

    boolean isEmpty() {
        return running.isEmpty();
    }

    void kill() {
        running.forEach(process -> node.sandbox().kill(process));
    }

    List<CompletableFuture<?>> ends() {
        return running.stream().map(Process::onExit).collect(Collectors.toList());
    }
}
