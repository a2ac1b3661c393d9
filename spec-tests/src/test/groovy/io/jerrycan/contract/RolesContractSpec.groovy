package io.jerrycan.contract

import io.fabric8.kubernetes.api.model.ContainerStatusBuilder
import io.fabric8.kubernetes.api.model.Pod
import io.fabric8.kubernetes.api.model.PodBuilder
import io.fabric8.kubernetes.api.model.PodConditionBuilder
import io.fabric8.kubernetes.client.ConfigBuilder
import io.fabric8.kubernetes.client.KubernetesClient
import io.fabric8.kubernetes.client.KubernetesClientBuilder
import io.fabric8.kubernetes.client.Watch
import io.fabric8.kubernetes.client.Watcher
import io.fabric8.kubernetes.client.WatcherException
import io.fabric8.kubernetes.client.okhttp.OkHttpClientFactory
import io.fabric8.kubernetes.client.utils.Serialization
import io.jerrycan.cluster.Manifests
import io.jerrycan.engine.ActionRequest
import io.jerrycan.engine.Engine
import io.jerrycan.engine.Run
import io.jerrycan.engine.RunLimits
import io.jerrycan.engine.RunRequest
import io.jerrycan.engine.RunResult
import io.jerrycan.engine.record.MemoryRunStore
import io.jerrycan.function.FunctionCatalog
import io.jerrycan.function.RunSettings
import io.jerrycan.model.ActionSpec
import io.jerrycan.model.ObjectReference
import io.jerrycan.model.State
import io.jerrycan.params.ParamsReader
import io.jerrycan.plan.ClusterFacts
import io.jerrycan.plan.Planner
import io.jerrycan.plan.Roles
import io.jerrycan.plan.Rules
import io.jerrycan.scenario.Scenario
import io.jerrycan.scenario.Scenarios
import io.jerrycan.yaml.BlueprintYaml
import java.time.Duration
import java.time.Instant
import java.time.temporal.ChronoUnit
import java.util.concurrent.CompletableFuture
import java.util.concurrent.CopyOnWriteArrayList
import java.util.concurrent.TimeUnit
import okhttp3.OkHttpClient
import spock.lang.Timeout

/**
 * Each function under exactly the roles that {@code jerrycan rbac} prints for it, held to them by the server. Where no node
 * is ready, pods are only said to run, and a run goes as far as the first log or command that a node would have to give.
 */
@Timeout(60)
class RolesContractSpec extends ContractSpecification {
    private static final FunctionCatalog FUNCTIONS = FunctionCatalog.load()


    def "a run without rights is refused"() {
        given:
        def scenario = Scenarios.ALL.find { it.function == 'KubeOps' }

        when:
        def refused = refused(scenario, false)

        then:
        refused.size() == 1
        refused[0] ==~ 'GET /api/v1/namespaces/contract-[a-z0-9]+'
    }

    def "#scenario.function is refused nothing that it needs"() {
        expect:
        refused(scenario) == []

        where:
        scenario << Scenarios.ALL
    }

    def "what is in no namespace is waited for with a role of the cluster"() {
        given:
        def scenario = new Scenario('WaitV2', '', '''\
            phases:
            - func: WaitV2
              name: wait
              args:
                timeout: 30s
                conditions:
                  allOf: [{condition: '{{ eq .status.phase "Active" }}', objectReference: {apiVersion: v1, resource: namespaces, name: NS}}]
            ''', false)

        expect:
        refused(scenario) == []
    }

    /** Requests of a run that were answered with 403. */
    private List<String> refused(Scenario scenario, boolean granted = true) {
        def where = newNamespace()
        def requests = new AnsweredRequests()
        def kubelet = server.kubelet ? null : new PretendedKubelet(server.client, where)
        try {
            Manifests.create(server.client, scenario.function, "---\n$Scenario.CLAIM---\n$scenario.given".toString().replace('NS', where))
            server.client.pods().inNamespace(where).resources().forEach { it.waitUntilReady(30, TimeUnit.SECONDS) }
            def blueprint = BlueprintYaml.read('b.yaml', scenario.blueprint(where)).first()
            def request = ActionSpec.of('go', 'b', ObjectReference.parse("namespace/$where"))
            def plan = new Planner(FUNCTIONS, new ClusterFacts(server.client), RunSettings.from([:], where)).plan(blueprint, request)
            assert plan.needed().unknown() == []
            if (granted) {
                Roles.manifests(Rules.of(plan.needed()), "$where-runner", where, 'runner')
                    .each { server.client.resource(Serialization.asJson(it)).create() }
            }
            def result = runner(where, requests).withCloseable { client ->
                def engine = new Engine(FUNCTIONS, new ParamsReader(client), client, RunSettings.from([:], where))
                finish(engine.start(RunRequest.of(UUID.randomUUID().toString(), new ActionRequest(blueprint, request))
                    .withLimits(RunLimits.DEFAULT.withDeferPhase(Duration.ofSeconds(5))), new MemoryRunStore(), {}), requests)
            }
            assert !server.kubelet || !granted || result.state() == State.COMPLETE: result.record().errors()
            requests.refused.findAll { !isHelpful(scenario, it) }
        } finally {
            kubelet?.close()
            server.client.rbac().clusterRoleBindings().withName("$where-runner").delete()
            server.client.rbac().clusterRoles().withName("$where-runner").delete()
            deleteNamespace(where)
        }
    }

    /**
     * What is looked at to say sooner why a pod does not start; and the client library's look whether a pod is ready for a
     * command, which it does not wait for.
     */
    private static boolean isHelpful(Scenario scenario, String request) {
        request ==~ '.*/(nodes|persistentvolumes|persistentvolumeclaims|events)(/.*)?' ||
            scenario.function.startsWith('KubeExec') && request ==~ 'GET .*/pods'
    }

    private RunResult finish(Run run, AnsweredRequests requests) {
        if (!server.kubelet) {
            CompletableFuture.anyOf(run.result(), requests.forNode).get(30, TimeUnit.SECONDS)
            run.cancel()
        }
        run.result().get(60, TimeUnit.SECONDS)
    }

    private KubernetesClient runner(String namespace, AnsweredRequests requests) {
        def config = new ConfigBuilder(server.client.configuration).withImpersonateUsername("system:serviceaccount:$namespace:runner")
            .withRequestRetryBackoffLimit(0).build()
        new KubernetesClientBuilder().withConfig(config).withHttpClientFactory(new OkHttpClientFactory() {
            @Override
            protected void additionalConfig(OkHttpClient.Builder builder) {
                builder.addInterceptor { chain ->
                    def response = chain.proceed(chain.request())
                    requests.add(response.code(), "${chain.request().method()} ${chain.request().url().encodedPath()}".toString())
                    response
                }
            }
        }).build()
    }

    private static class AnsweredRequests {
        final List<String> refused = new CopyOnWriteArrayList<>()

        /** Done with the first request that only a node could answer. */
        final CompletableFuture<Void> forNode = new CompletableFuture<>()

        void add(int code, String request) {
            if (code == 403) {
                refused << request
            } else if (request ==~ '.*/pods/[^/]+/(log|exec)') {
                forNode.complete(null)
            }
        }
    }

    /** Says of each pod that it runs, which lets workloads become ready and functions go on. */
    private static class PretendedKubelet implements Watcher<Pod>, Closeable {
        private final KubernetesClient client
        private final Watch watch

        PretendedKubelet(KubernetesClient client, String namespace) {
            this.client = client
            this.watch = client.pods().inNamespace(namespace).watch(this)
        }

        @Override
        void eventReceived(Watcher.Action action, Pod pod) {
            if (action == Watcher.Action.ADDED && !pod.metadata.deletionTimestamp) {
                Thread.startDaemon { run(pod) }
            }
        }

        private void run(Pod pod) {
            def now = Instant.now().truncatedTo(ChronoUnit.SECONDS).toString()
            client.pods().resource(pod).editStatus { Pod it ->
                new PodBuilder(it).editOrNewStatus().withPhase('Running').withPodIP('10.0.0.1').withStartTime(now)
                    .withConditions(new PodConditionBuilder().withType('Ready').withStatus('True').withLastTransitionTime(now).build())
                    .withContainerStatuses(it.spec.containers.collect {
                        new ContainerStatusBuilder().withName(it.name).withImage(it.image).withImageID(it.image).withReady(true).withStarted(true)
                            .withRestartCount(0).withNewState().withNewRunning(now).endState().build()
                    }).endStatus().build()
            }
        }

        @Override
        void onClose(WatcherException cause) {}

        @Override
        void close() { watch.close() }
    }
}
