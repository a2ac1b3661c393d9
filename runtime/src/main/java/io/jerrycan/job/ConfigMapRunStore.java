package io.jerrycan.job;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.ConfigMapBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.jerrycan.engine.record.RecordDocument;
import io.jerrycan.engine.record.RunRecord;
import io.jerrycan.engine.record.RunStore;
import io.jerrycan.engine.record.StoreFailure;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/**
 * Keeps the record of one run in a ConfigMap that is there already, whose uid is the id of the run.
 *
 * <p>Only one process can have it: its holder says again and again that it is alive, and another waits until it has not
 * done so for a time. Whoever lost it all the same cannot write any more, since every write must be on the version that the
 * writer has seen.
 */
public final class ConfigMapRunStore implements RunStore, AutoCloseable {
    /** How long a holder that says nothing keeps the record. */
    public static final Duration PATIENCE = Duration.ofSeconds(15);

    static final String KEY = "record.json";

    /** What a ConfigMap may hold altogether. */
    static final int LARGEST = 1 << 20;

    private static final int CONFLICT = 409;

    private final KubernetesClient kubernetes;
    private final String place;
    private final Holder holder;
    private final ReentrantLock oneAtATime = new ReentrantLock();
    private final Consumer<StoreFailure> onLost;
    private final Heartbeat heartbeat;
    private final Heartbeat watchdog;
    private volatile long writtenAt = System.nanoTime();
    private ConfigMap last;
    private Optional<StoreFailure> lost = Optional.empty();

    private ConfigMapRunStore(
            KubernetesClient kubernetes, ConfigMap taken, Holder holder, Consumer<StoreFailure> onLost) {
        this.kubernetes = kubernetes;
        this.place = place(taken);
        this.holder = holder;
        this.onLost = onLost;
        this.last = taken;
        this.heartbeat = new Heartbeat(holder.patience().dividedBy(3), () -> write(holder::hold));
        this.watchdog = new Heartbeat(holder.patience().dividedBy(30), this::checkAlive);
    }

    /**
     * Takes the record, once nobody else has it.
     *
     * @param holder who takes it: the name of a pod
     * @param patience how long a holder that says nothing keeps the record
     * @param onLost called when another process has taken the record, or may take it soon since this one cannot write it:
     *     the run must stop at once then, for the other one goes on with it
     * @throws StoreFailure when there is no such ConfigMap, or it may not be read or written
     */
    public static ConfigMapRunStore open(
            KubernetesClient kubernetes,
            String namespace,
            String name,
            String holder,
            Duration patience,
            Consumer<StoreFailure> onLost)
            throws InterruptedException {
        Holder me = new Holder(holder, patience);
        while (true) {
            ConfigMap found = read(kubernetes, namespace, name);
            Duration wait = me.waitFor(found);
            if (!wait.isZero()) {
                Thread.sleep(wait.toMillis());
                continue;
            }
            try {
                return new ConfigMapRunStore(kubernetes, replace(kubernetes, me.hold(found)), me, onLost);
            } catch (KubernetesClientException refused) {
                if (refused.getCode() != CONFLICT) {
                    throw failure("take", place(found), refused);
                }
            }
        }
    }

    /** The id of the run: the same for every process that does it, whether there is a record yet or not. */
    public String runId() {
        return last.getMetadata().getUid();
    }

    @Override
    public Optional<RunRecord> load(String runId) {
        return Optional.ofNullable(last.getData())
                .map(data -> data.get(KEY))
                .map(text -> RecordDocument.read(place, text, "name another ConfigMap"));
    }

    @Override
    public void save(RunRecord run) {
        String text = RecordDocument.write(run);
        int size = text.getBytes(StandardCharsets.UTF_8).length;
        if (size > LARGEST) {
            throw new StoreFailure("the record of the run has " + size + " bytes, and " + place + " can hold " + LARGEST
                    + "; let phases put out less, such as the path of a file instead of what is in it");
        }
        write(map -> {
            Map<String, String> data = map.getData() == null ? new HashMap<>() : new HashMap<>(map.getData());
            data.put(KEY, text);
            return holder.hold(new ConfigMapBuilder(map).withData(data).build());
        });
    }

    /** Gives the record free, so that another process need not wait; it stays as it is. */
    @Override
    public void close() {
        heartbeat.close();
        watchdog.close();
        if (lost.isEmpty()) {
            try {
                write(holder::release);
            } catch (StoreFailure gone) {
                // then there is nothing to give free
            }
        }
    }

    /** Well before another process takes the record for abandoned. */
    private void checkAlive() {
        Duration silent = Duration.ofNanos(System.nanoTime() - writtenAt);
        if (silent.compareTo(holder.patience().multipliedBy(2).dividedBy(3)) > 0) {
            watchdog.close();
            onLost.accept(new StoreFailure(place + " could not be written for " + silent.toSeconds()
                    + " s; this process stops, so that another can go on with the run"));
        }
    }

    private interface Change {
        ConfigMap of(ConfigMap map);
    }

    private void write(Change change) {
        oneAtATime.lock();
        try {
            lost.ifPresent(failure -> {
                throw failure;
            });
            try {
                last = replace(kubernetes, change.of(last));
            } catch (KubernetesClientException refused) {
                if (refused.getCode() != CONFLICT) {
                    throw refused;
                }
                last = replace(kubernetes, change.of(ours(refused)));
            }
            writtenAt = System.nanoTime();
        } catch (KubernetesClientException refused) {
            throw failure("write", place, refused);
        } finally {
            oneAtATime.unlock();
        }
    }

    /** A write of ours whose answer was lost, or somebody's note on the object; else another process has the record. */
    private ConfigMap ours(KubernetesClientException refused) {
        ConfigMap now = read(
                kubernetes,
                last.getMetadata().getNamespace(),
                last.getMetadata().getName());
        if (holder.holds(now)) {
            return now;
        }
        lost = Optional.of(new StoreFailure(
                "another process, " + Holder.nameIn(now).orElse("unknown") + ", has taken the run in " + place
                        + "; this one stops",
                refused));
        onLost.accept(lost.get());
        throw lost.get();
    }

    private static ConfigMap replace(KubernetesClient kubernetes, ConfigMap map) {
        return kubernetes.configMaps().resource(map).lockResourceVersion().update();
    }

    private static ConfigMap read(KubernetesClient kubernetes, String namespace, String name) {
        String place = "ConfigMap " + namespace + "/" + name;
        ConfigMap found;
        try {
            found = kubernetes
                    .configMaps()
                    .inNamespace(namespace)
                    .withName(name)
                    .get();
        } catch (KubernetesClientException refused) {
            throw failure("read", place, refused);
        }
        if (found == null) {
            throw new StoreFailure("there is no " + place + " to keep the record of the run in; create it, empty");
        }
        return found;
    }

    private static StoreFailure failure(String what, String place, KubernetesClientException refused) {
        return new StoreFailure(
                "cannot " + what + " the record of the run in " + place + ": " + refused.getMessage(), refused);
    }

    private static String place(ConfigMap map) {
        return "ConfigMap " + map.getMetadata().getNamespace() + "/"
                + map.getMetadata().getName();
    }
}
