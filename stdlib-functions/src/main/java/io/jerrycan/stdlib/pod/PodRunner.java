package io.jerrycan.stdlib.pod;

import io.fabric8.kubernetes.api.model.OwnerReferenceBuilder;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.dsl.NonDeletingOperation;
import io.fabric8.kubernetes.client.dsl.PodResource;
import io.fabric8.kubernetes.client.dsl.Resource;
import io.jerrycan.function.FunctionContext;
import io.jerrycan.function.FunctionFailure;
import io.jerrycan.function.OutputLost;
import io.jerrycan.function.Outputs;
import io.jerrycan.function.Retryable;
import io.jerrycan.stdlib.api.Api;
import io.jerrycan.stdlib.api.ApiFailure;
import io.jerrycan.stdlib.api.Changes;
import io.jerrycan.stdlib.api.Changes.Watched;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Runs the pod of a phase: creates it, or adopts the one that this phase made before a crash; waits for its start; and
 * always deletes it, also when the phase fails or is cancelled.
 */
public final class PodRunner {
    private static final Duration DELETION = Duration.ofSeconds(30);
    private static final String ADOPTED = "Adopted the pod that an earlier process made";

    private final FunctionContext context;
    private final KubernetesClient client;
    private final Pod pod;
    private final Optional<Secret> secret;
    private final String name;
    private final PodProgress progress;
    private boolean mayExist = true;

    /** What a function does with its pod. */
    public interface Work {
        Outputs with(RunningPod pod) throws Exception;
    }

    private PodRunner(FunctionContext context, EnvSecrets wanted) {
        this.context = context;
        this.client = context.kubernetes();
        this.pod = wanted.pod();
        this.secret = wanted.secret();
        this.name = pod.getMetadata().getNamespace() + "/" + pod.getMetadata().getName();
        this.progress = new PodProgress(context.checkpoint(), name);
    }

    /** @throws FunctionFailure when the pod cannot be made or does not start; what the work throws passes through */
    public static Outputs run(JobPod job, FunctionContext context, Work work) throws Exception {
        PodRunner runner = new PodRunner(context, EnvSecrets.of(PodSpecs.build(job, context), context.secrets()));
        try (Changes changes = new Changes()) {
            runner.progress.rethrow();
            Optional<Outputs> earlier = runner.progress.outputs();
            if (earlier.isPresent()) {
                return earlier.get();
            }
            Outputs outputs = work.with(runner.start(changes));
            runner.progress.done(outputs);
            return outputs;
        } catch (PodFailure failure) {
            if (!(failure instanceof Retryable)) {
                runner.progress.failed(failure, context.secrets());
            }
            throw failure;
        } finally {
            runner.remove();
        }
    }

    /** Runs a pod whose outputs count when all its containers have succeeded. */
    public static Outputs runToSuccess(JobPod job, FunctionContext context) throws Exception {
        return run(job, context, pod -> {
            Map<String, String> outputs = pod.followOutputs();
            pod.awaitSuccess();
            return Outputs.of(outputs);
        });
    }

    private RunningPod start(Changes changes) throws FunctionFailure, InterruptedException {
        if (secret.isPresent()) {
            Api.make("create Secret " + name, () -> secrets().createOr(NonDeletingOperation::update));
        }
        Pod created = createOrAdopt();
        if (secret.isPresent()) {
            Api.call("update Secret " + name, () -> secrets().edit(made -> ownedBy(created, made)));
        }
        Watched<Pod> watched = changes.watch("Pod " + name, pods());
        Duration limit = context.deadline().left(context.settings().podReadyTimeout());
        new PodStart(name, watched, changes, new StartObstacles(client, changes), limit).await();
        return new RunningPod(context, created, watched, changes);
    }

    private Pod createOrAdopt() throws FunctionFailure, InterruptedException {
        Optional<String> made = progress.pod();
        if (made.isPresent()) {
            return adopt(made.get());
        }
        Pod created = createOrFind();
        progress.made(created.getMetadata().getUid());
        return created;
    }

    private Pod adopt(String uid) throws FunctionFailure, InterruptedException {
        Pod found = Api.find("read Pod " + name, () -> pods().get())
                .filter(existing -> uid.equals(existing.getMetadata().getUid()))
                .filter(existing -> existing.getMetadata().getDeletionTimestamp() == null)
                .orElseThrow(() ->
                        new OutputLost("Pod " + name + ", which an earlier process made, is gone; what its command"
                                + " did and printed is not known"));
        context.log().info(ADOPTED, "pod", name);
        return found;
    }

    private Pod createOrFind() throws FunctionFailure, InterruptedException {
        while (true) {
            try {
                return Api.make("create Pod " + name, () -> pods().create());
            } catch (ApiFailure failure) {
                if (!failure.isAlreadyThere()) {
                    mayExist = failure.isTransient();
                    throw failure;
                }
            }
            Optional<Pod> existing = Api.find("read Pod " + name, () -> pods().get());
            if (existing.isPresent() && existing.get().getMetadata().getDeletionTimestamp() == null) {
                context.log().info(ADOPTED, "pod", name);
                return existing.get();
            }
            awaitGone(Duration.ofDays(1));
        }
    }

    private Secret ownedBy(Pod owner, Secret made) {
        made.getMetadata()
                .setOwnerReferences(List.of(new OwnerReferenceBuilder()
                        .withApiVersion("v1")
                        .withKind("Pod")
                        .withName(owner.getMetadata().getName())
                        .withUid(owner.getMetadata().getUid())
                        .build()));
        return made;
    }

    private void remove() {
        if (mayExist) {
            Cleanup.run("Pod " + name, context.log(), () -> {
                Api.call("delete Pod " + name, () -> pods().withGracePeriod(0).delete());
                awaitGone(DELETION);
            });
        }
        if (secret.isPresent()) {
            Cleanup.run(
                    "Secret " + name,
                    context.log(),
                    () -> Api.call("delete Secret " + name, () -> secrets().delete()));
        }
    }

    private void awaitGone(Duration limit) throws FunctionFailure, InterruptedException {
        if (Api.find("read Pod " + name, () -> pods().get()).isEmpty()) {
            return;
        }
        try (Changes changes = new Changes()) {
            Watched<Pod> watched = changes.watch("Pod " + name, pods());
            long end = System.nanoTime() + limit.toNanos();
            while (watched.one().isPresent()) {
                long left = end - System.nanoTime();
                if (left <= 0) {
                    throw new FunctionFailure("it still exists " + limit.toSeconds() + "s after its deletion");
                }
                changes.await(Duration.ofNanos(left));
            }
        }
    }

    private PodResource pods() {
        return client.pods().resource(pod);
    }

    private Resource<Secret> secrets() {
        return client.secrets().resource(secret.orElseThrow());
    }
}
