package io.jerrycan.scenario

import io.fabric8.kubernetes.api.model.Pod
import io.fabric8.kubernetes.client.KubernetesClient
import io.jerrycan.cluster.Manifests
import io.jerrycan.embedded.EmbeddedCluster
import io.jerrycan.engine.record.ActionRecord
import io.jerrycan.engine.record.PhaseRecord
import io.jerrycan.engine.record.RunRecord
import java.nio.file.Files
import java.nio.file.Path
import java.util.concurrent.atomic.AtomicInteger

/** Where scenarios play, each in a namespace of its own, and what can be seen of it afterwards. */
class World {
    private static final AtomicInteger NAMESPACES = new AtomicInteger()

    final EmbeddedCluster cluster
    final KubernetesClient client

    World(EmbeddedCluster cluster, KubernetesClient client) {
        this.cluster = cluster
        this.client = client
    }

    /** Creates what the scenario needs, and gives its namespace. */
    String prepare(Scenario scenario) {
        def namespace = "w${NAMESPACES.incrementAndGet()}".toString()
        Manifests.create(client, scenario.function, scenario.manifests(namespace))
        client.pods().inNamespace(namespace).resources().forEach { it.waitUntilReady(60, java.util.concurrent.TimeUnit.SECONDS) }
        namespace
    }

    /** Deletes all that is in the namespace, and does not wait for it. */
    void clear(String namespace) {
        client.namespaces().withName(namespace).delete()
    }

    /** What the commands of a run did, in the order of their doing. */
    List<String> effects(String namespace) {
        def file = cluster.claimFolder(namespace, 'ledger').resolve('effects')
        Files.exists(file) ? Files.readAllLines(file) : []
    }

    List<Pod> jobPods(String namespace) {
        client.pods().inNamespace(namespace).withLabel('createdBy', 'kanister').list().items
    }

    /** All that a run can have changed, without names that differ from run to run. */
    Map state(String namespace) {
        [
            effects   : effects(namespace).sort(),
            pods      : client.pods().inNamespace(namespace).list().items
                .findAll { !it.metadata.deletionTimestamp }
                .collect { "${it.metadata.labels?.app ?: plain(it.metadata.name, namespace)} ${it.status.phase}".toString() }.sort(),
            secrets   : client.secrets().inNamespace(namespace).list().items*.metadata*.name.sort(),
            configMaps: client.configMaps().inNamespace(namespace).list().items
                .findAll { it.metadata.name != 'kube-root-ca.crt' }
                .collectEntries { [plain(it.metadata.name, namespace), it.data] }.sort(),
            replicas  : client.apps().deployments().inNamespace(namespace).list().items
                .collectEntries { [it.metadata.name, [it.spec.replicas, it.status?.readyReplicas ?: 0]] },
        ]
    }

    /** What a record says, without names and times that differ from run to run. */
    static Map outcome(RunRecord run, String namespace) {
        def action = run.actions()[0]
        [
            state    : run.state(),
            errors   : run.errors().collect { plain(it, namespace) },
            phases   : phases(action).collect { [it.name(), it.state(), plain(String.valueOf(it.outputs().orElse(null)), namespace)] },
            artifacts: plain(String.valueOf(action.artifacts().collectEntries { k, v -> [k, v.keyValue()] }), namespace),
        ]
    }

    /** A kubeconfig for that address; one that is there already may be being read. */
    static synchronized Path kubeconfig(Path folder, URI api) {
        def file = folder.resolve("kubeconfig-${api.port}")
        Files.exists(file) ? file : Files.writeString(file, kubeconfig(api))
    }

    static String kubeconfig(URI api) {
        """\
        apiVersion: v1
        kind: Config
        current-context: spec
        clusters: [{name: spec, cluster: {server: "$api"}}]
        contexts: [{name: spec, context: {cluster: spec, user: spec}}]
        users: [{name: spec, user: {}}]
        """.stripIndent()
    }

    private static List<PhaseRecord> phases(ActionRecord action) {
        action.phases() + action.deferPhase().map { [it] }.orElse([])
    }

    private static String plain(String text, String namespace) {
        text.replaceAll(/\b$namespace\b/, 'NS').replaceAll(/-[bcdfghjklmnpqrstvwxz2456789]{10}\b/, '-*').replaceAll(/\/\S+\.yaml/, 'FILE')
    }
}
