package io.jerrycan.stdlib

import io.fabric8.kubernetes.api.model.ContainerBuilder
import io.fabric8.kubernetes.api.model.NamespaceBuilder
import io.fabric8.kubernetes.api.model.Pod
import io.fabric8.kubernetes.api.model.PodBuilder
import io.fabric8.kubernetes.api.model.Secret
import io.fabric8.kubernetes.client.KubernetesClient
import io.fabric8.kubernetes.client.utils.Serialization
import io.jerrycan.embedded.EmbeddedCluster
import io.jerrycan.function.BlueprintFunction
import io.jerrycan.function.Outputs
import io.jerrycan.function.RunSettings
import io.jerrycan.spec.RecordingContext
import java.time.Duration
import java.util.concurrent.CompletableFuture
import java.util.concurrent.ExecutionException
import java.util.concurrent.TimeUnit
import spock.lang.AutoCleanup
import spock.lang.Shared
import spock.lang.Specification
import spock.util.concurrent.PollingConditions

/** A spec of a function against an embedded cluster, in a namespace of its own. */
abstract class FunctionSpecification extends Specification {
    @Shared
    @AutoCleanup
    EmbeddedCluster cluster = EmbeddedCluster.start()

    @AutoCleanup
    KubernetesClient client = cluster.newClient()

    def soon = new PollingConditions(timeout: 20, delay: 0.02)
    def namespace = 'ns-' + UUID.randomUUID().toString().take(8)
    def context = RecordingContext.of(client)

    def setup() {
        client.resource(new NamespaceBuilder().withNewMetadata().withName(namespace).endMetadata().build()).create()
    }

    List<Pod> pods() { client.pods().inNamespace(namespace).list().items }

    Pod createPod(String name, String... containers) {
        client.pods().resource(new PodBuilder()
            .withNewMetadata().withName(name).withNamespace(namespace).endMetadata()
            .withNewSpec().withContainers(containers.collect {
                new ContainerBuilder().withName(it).withImage('busybox').withCommand('sleep', '600').build()
            }).endSpec().build()).create()
    }

    /** A pod that runs. */
    void startPod(String name, String... containers) {
        createPod(name, containers)
        soon.eventually { assert client.pods().inNamespace(namespace).withName(name).get().status?.phase == 'Running' }
    }

    void createClaim(String name, Map spec = [:]) {
        client.resource(Serialization.asJson([
            apiVersion: 'v1', kind: 'PersistentVolumeClaim', metadata: [name: name, namespace: namespace],
            spec: [accessModes: ['ReadWriteOnce'], resources: [requests: [storage: '1Gi']]] + spec])).create()
    }

    /** Secrets that are still there. */
    List<Secret> secrets() { client.secrets().inNamespace(namespace).list().items }

    static String output(String key, String value) { "echo '###Phase-output###: {\"key\":\"$key\",\"value\":\"$value\"}'" }

    RunSettings readyWithin(Duration limit) {
        new RunSettings('default', Optional.empty(), limit, 'tools', false)
    }

    /** Work in a thread of its own, so that the spec can look on and interrupt. */
    static class Running {
        private final CompletableFuture<?> result = new CompletableFuture<>()
        private final Thread thread

        Running(Closure<?> work) {
            thread = Thread.startDaemon {
                try {
                    result.complete(work())
                } catch (Throwable thrown) {
                    result.completeExceptionally(thrown)
                }
            }
        }

        void interrupt() { thread.interrupt() }

        /** Whether it has ended, or only awaits the end of what it was making when it was interrupted. */
        boolean isStopping() { !thread.alive || thread.stackTrace.any { it.methodName == 'awaitEnd' } }

        boolean isDone() { result.done }

        /** Whether it waits for something in the cluster to change. */
        boolean isWaiting() { thread.stackTrace.any { it.className.endsWith('.Changes') && it.methodName == 'await' } }

        def result() { result.get(60, TimeUnit.SECONDS) }

        Outputs outputs() { result() as Outputs }

        Throwable failure() {
            try {
                result()
                return null
            } catch (ExecutionException thrown) {
                return thrown.cause
            }
        }
    }

    Running begin(BlueprintFunction<?> function, Map args, RecordingContext in = context) { inThread { in.perform(function, args) } }

    static Running inThread(Closure<?> work) { new Running(work) }
}
