package io.jerrycan.embedded.kubelet;

import io.jerrycan.embedded.resources.DeleteOptions;
import io.jerrycan.embedded.storage.FileTrees;
import io.jerrycan.embedded.store.ApiException;
import io.jerrycan.embedded.store.StoredObject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings one pod from its first container to its end. All of it happens on the kubelet's thread. */
final class PodWorker {

    private static final Logger LOG = LoggerFactory.getLogger(PodWorker.class);

    private final NodeServices node;
    private final String ip;
    private final RestartPolicy policy;
    private final List<Container> inits;
    private final List<Container> containers;
    private final Execs execs;
    private StoredObject pod;
    private Map<String, Path> volumes;
    private PodPhase verdict;
    private long killAt = Long.MAX_VALUE;
    private boolean blocked;
    private boolean terminating;
    private boolean removed;
    private boolean cleared;

    PodWorker(NodeServices node, StoredObject pod, String ip) {
        this.node = node;
        this.pod = pod;
        this.ip = ip;
        this.policy = RestartPolicy.valueOf(pod.spec().path("restartPolicy").asText("Always"));
        this.inits = containers("initContainers");
        this.containers = containers("containers");
        this.execs = new Execs(node, this::finishIfEnded);
        containers.forEach(container -> container.waitFor(inits.isEmpty() ? "ContainerCreating" : "PodInitializing"));
    }

    private List<Container> containers(String list) {
        List<Container> all = new ArrayList<>();
        pod.spec().path(list).forEach(spec -> all.add(new Container(node, pod, spec, this::proceed)));
        return all;
    }

    void begin() {
        long deadline = pod.spec().path("activeDeadlineSeconds").asLong();
        if (deadline > 0) {
            node.thread().schedule(this::onDeadline, deadline, TimeUnit.SECONDS);
        }
        proceed();
    }

    /** Something a blocked pod may have waited for has changed. */
    void retry() {
        if (blocked) {
            proceed();
        }
    }

    /** Takes the next step, whatever it is, and reports where the pod is. */
    private void proceed() {
        if (removed) {
            finishIfEnded();
            return;
        }
        if (terminating || verdict != null) {
            report();
            finishIfEnded();
            return;
        }
        try {
            blocked = false;
            if (volumes == null) {
                volumes = node.volumes().prepare(pod);
            }
            step();
        } catch (NotReady obstacle) {
            blocked = true;
            current().waitFor(obstacle);
            if (obstacle.isForGood()) {
                fail(obstacle.reason(), obstacle.getMessage());
            }
        } catch (IOException e) {
            fail("VolumeNotMounted", "the volumes cannot be made: " + e);
        }
        report();
    }

    private void step() throws NotReady, IOException {
        for (Container init : inits) {
            advance(init, init.isSidecar() ? RestartPolicy.Always : policy.ofInit());
            if (!init.isInitDone()) {
                return;
            }
        }
        for (Container container : containers) {
            advance(container, policy);
        }
        if (phase().isFinal()) {
            inits.forEach(Container::terminate);
        }
    }

    private void advance(Container container, RestartPolicy restart) throws NotReady, IOException {
        if (container.canStart()) {
            container.start(pod, volumes);
        } else if (container.state() instanceof ContainerState.Terminated end && restart.restarts(end.exitCode())) {
            container.restartLater(this::proceed);
        }
    }

    private Container current() {
        return all().filter(Container::canStart).findFirst().orElse(containers.get(0));
    }

    private void onDeadline() {
        if (!terminating && !removed && verdict == null && !phase().isFinal()) {
            fail("DeadlineExceeded", "Pod was active on the node longer than the specified deadline");
            report();
        }
    }

    private void fail(String reason, String message) {
        verdict = PodPhase.failed(reason, message);
        all().forEach(Container::kill);
    }

    private PodPhase phase() {
        return verdict != null ? verdict : PodPhase.of(inits, containers, terminating ? RestartPolicy.Never : policy);
    }

    private void report() {
        if (!removed) {
            PodPhase phase = phase();
            node.resources()
                    .editStatus(pod.type(), pod.key(), tree -> {
                        if (tree.path("metadata").path("uid").asText().equals(pod.uid())) {
                            PodStatus.write(tree, ip, phase, inits, containers);
                        }
                    })
                    .ifPresent(stored -> pod = stored);
        }
    }

    /** The pod object has changed; it may be marked for deletion now, or with less grace than before. */
    void update(StoredObject current) {
        pod = current;
        if (!current.isBeingDeleted()) {
            return;
        }
        long grace = current.metadata().path("deletionGracePeriodSeconds").asLong();
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(grace);
        if (!terminating) {
            terminating = true;
            all().forEach(Container::terminate);
        }
        if (deadline < killAt) {
            killAt = deadline;
            node.thread().schedule(() -> all().forEach(Container::kill), grace, TimeUnit.SECONDS);
        }
        finishIfEnded();
    }

    /** The pod object is gone: nothing of it may stay. */
    void remove() {
        removed = true;
        all().forEach(Container::kill);
        finishIfEnded();
    }

    private void finishIfEnded() {
        if ((!terminating && !removed) || all().anyMatch(Container::isBusy)) {
            return;
        }
        if (!execs.isEmpty()) {
            execs.kill();
        } else if (removed && !cleared) {
            cleared = true;
            node.launcher().execute(this::clear);
        } else if (!removed) {
            finish();
        }
    }

    private void finish() {
        try {
            node.resources().delete(pod.type(), pod.key(), DeleteOptions.NOW.ofUid(pod.uid()));
        } catch (ApiException gone) {
            LOG.debug("a pod was gone before its kubelet was done; pod={}", pod.key());
        }
    }

    private void clear() {
        try {
            FileTrees.delete(node.data().root(pod.uid()));
            FileTrees.delete(node.data().pod(pod.uid()));
        } catch (IOException e) {
            LOG.warn("the files of a pod cannot be deleted; pod={}", pod.key(), e);
        }
    }

    void killAll() {
        all().forEach(Container::kill);
        execs.kill();
    }

    /** The ends of all processes that run now. */
    List<CompletableFuture<?>> ends() {
        List<CompletableFuture<?>> ends = execs.ends();
        all().flatMap(container -> container.end().stream()).forEach(ends::add);
        return ends;
    }

    /** Takes a process that runs beside the containers; it ends with them. */
    void adopt(Process exec) {
        execs.add(exec);
        if (removed || all().noneMatch(container -> container.state().isRunning())) {
            node.sandbox().kill(exec);
        }
    }

    private Stream<Container> all() {
        return Stream.concat(inits.stream(), containers.stream());
    }

    Optional<Container> container(String name) {
        return all().filter(container -> container.name().equals(name)).findFirst();
    }
}
