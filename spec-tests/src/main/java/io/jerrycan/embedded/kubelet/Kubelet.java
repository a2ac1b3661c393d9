package io.jerrycan.embedded.kubelet;

import io.jerrycan.embedded.concurrent.Threads;
import io.jerrycan.embedded.resources.Resources;
import io.jerrycan.embedded.storage.DataFolder;
import io.jerrycan.embedded.store.Change;
import io.jerrycan.embedded.store.ObjectKey;
import io.jerrycan.embedded.store.StoredObject;
import io.jerrycan.embedded.store.Topic;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs the pods of the cluster; serves their logs and commands inside them. */
public final class Kubelet implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Kubelet.class);

    private static final int LONGEST_END_SECONDS = 5;

    private final Resources resources;
    private final NodeServices node;
    private final Scheduler scheduler;
    private final Map<String, PodWorker> workers = new ConcurrentHashMap<>();
    private int lastAddress;

    public Kubelet(Resources resources, DataFolder data, KubeletOptions options) {
        this.resources = resources;
        ConfigData config = new ConfigData(resources);
        ScheduledThreadPoolExecutor thread = new ScheduledThreadPoolExecutor(1, Threads.daemon("kubelet"));
        thread.setRemoveOnCancelPolicy(true);
        List<Mount> mounts = new ArrayList<>();
        options.shared().forEach(folder -> mounts.add(new Mount(folder, folder.toString(), true)));
        mounts.add(new Mount(data.shared(), data.shared().toString(), false));
        this.node = new NodeServices(
                resources,
                data,
                thread,
                new Launcher(),
                options.isolated() ? Sandbox.available() : new HostSandbox(),
                new Environment(config, options.environment()),
                new Volumes(resources, data, config),
                new ServiceAccountFiles(data, options.kubeconfig(), options.enforcing()),
                mounts,
                options.backoff());
        this.scheduler = new Scheduler(resources);
    }

    public void start() {
        Node.register(resources);
        listen("pods", this::onPod);
        for (String type : new String[] {"secrets", "configmaps"}) {
            listen(type, change -> workers.values().forEach(PodWorker::retry));
        }
        listen("persistentvolumeclaims", change -> {
            scheduler.retry();
            workers.values().forEach(PodWorker::retry);
        });
        listen("nodes", change -> scheduler.retry());
    }

    private void listen(String type, Consumer<Change> listener) {
        resources.store().subscribe(Topic.of(resources.type(type)), -1, node.thread(), listener);
    }

    private void onPod(Change change) {
        scheduler.onPod(change);
        StoredObject pod = change.object();
        PodWorker worker = workers.get(pod.uid());
        if (change.isRemoval()) {
            if (worker != null) {
                workers.remove(pod.uid());
                worker.remove();
            }
        } else if (worker != null) {
            worker.update(pod);
        } else if (pod.spec().path("nodeName").asText().equals(Node.NAME) && !isOver(pod)) {
            PodWorker started = new PodWorker(node, pod, nextAddress());
            workers.put(pod.uid(), started);
            started.begin();
            started.update(pod);
        }
    }

    private static boolean isOver(StoredObject pod) {
        String phase = pod.status().path("phase").asText();
        return phase.equals("Succeeded") || phase.equals("Failed");
    }

    private String nextAddress() {
        int number = ++lastAddress;
        return "10." + (244 + (number >> 16 & 7)) + "." + (number >> 8 & 255) + "." + (number & 255);
    }

    /** A container that has begun, whose log and surroundings there are; empty before that. */
    public Optional<ContainerAccess> container(ObjectKey pod, String container) {
        return resources
                .find(resources.type("pods"), pod)
                .map(object -> workers.get(object.uid()))
                .flatMap(worker -> worker.container(container).map(found -> new ContainerAccess(found, worker, node)));
    }

    /** Ends all processes, also those that are just being started, and waits until they have ended. */
    @Override
    public void close() {
        onThread(() -> workers.values().forEach(PodWorker::killAll));
        node.launcher().close();
        onThread(() -> workers.values().forEach(PodWorker::killAll));
        List<CompletableFuture<?>> ends = new ArrayList<>();
        onThread(() -> workers.values().forEach(worker -> ends.addAll(worker.ends())));
        try {
            CompletableFuture.allOf(ends.toArray(CompletableFuture[]::new)).get(LONGEST_END_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            LOG.warn("some processes of pods did not end", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        node.thread().shutdownNow();
    }

    private void onThread(Runnable step) {
        CompletableFuture.runAsync(step, node.thread()).join();
    }
}
