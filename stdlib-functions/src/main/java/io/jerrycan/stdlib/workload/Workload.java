package io.jerrycan.stdlib.workload;

import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.LabelSelector;
import io.fabric8.kubernetes.api.model.LabelSelectorBuilder;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.dsl.base.PatchContext;
import io.fabric8.kubernetes.client.dsl.base.PatchType;
import io.jerrycan.function.FunctionFailure;
import io.jerrycan.stdlib.api.Api;
import io.jerrycan.stdlib.api.Changes;
import io.jerrycan.stdlib.api.Changes.Watched;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One workload in the cluster. */
public record Workload(KubernetesClient client, WorkloadKind kind, String namespace, String name) {
    /** How many replicas its spec asks for now. */
    public long replicas() throws FunctionFailure, InterruptedException {
        return Readiness.replicas(read());
    }

    /** Changes how many replicas its spec asks for, and returns at once. */
    public void scale(int replicas) throws FunctionFailure, InterruptedException {
        String patch = "{\"spec\":{\"replicas\":" + replicas + "}}";
        Api.call("scale " + this, () -> kind.resource(client, namespace, name)
                .patch(PatchContext.of(PatchType.JSON_MERGE), patch));
    }

    /**
     * Waits until it has all its replicas and no others are left, for as long as that takes.
     *
     * @throws InterruptedException with what it waited for
     */
    public void awaitReady() throws FunctionFailure, InterruptedException {
        String obstacle = "not seen yet";
        try (Changes changes = new Changes()) {
            Watched<GenericKubernetesResource> workload =
                    changes.watch(toString(), kind.named(client, namespace, name));
            var revisions = kind.revisions(client, namespace);
            Optional<Watched<GenericKubernetesResource>> watchedRevisions = revisions.isPresent()
                    ? Optional.of(changes.watch("the revisions of " + this, revisions.get()))
                    : Optional.empty();
            Watched<Pod> pods = changes.watch(
                    "the pods of " + this, client.pods().inNamespace(namespace).withLabelSelector(selector(read())));
            while (true) {
                Optional<GenericKubernetesResource> now = workload.one();
                Optional<String> found = now.isEmpty()
                        ? Optional.of("it does not exist")
                        : new Readiness(
                                        kind,
                                        now.get(),
                                        watchedRevisions.map(Watched::all).orElse(List.of()),
                                        pods.all())
                                .obstacle();
                if (found.isEmpty()) {
                    return;
                }
                obstacle = found.get();
                changes.await();
            }
        } catch (InterruptedException interrupted) {
            throw new InterruptedException("interrupted while waiting for " + this + ": " + obstacle);
        }
    }

    private GenericKubernetesResource read() throws FunctionFailure, InterruptedException {
        return Api.require(
                "read " + this, () -> kind.resource(client, namespace, name).get());
    }

    /** A DeploymentConfig's selector is a plain map of labels. */
    private LabelSelector selector(GenericKubernetesResource workload) {
        Object selector = workload.get("spec", "selector");
        return kind == WorkloadKind.DEPLOYMENTCONFIG
                ? new LabelSelectorBuilder().withMatchLabels(strings(selector)).build()
                : client.getKubernetesSerialization().convertValue(selector, LabelSelector.class);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, String> strings(Object labels) {
        return (Map<String, String>) labels;
    }

    @Override
    public String toString() {
        return kind.describe(namespace, name);
    }
}
