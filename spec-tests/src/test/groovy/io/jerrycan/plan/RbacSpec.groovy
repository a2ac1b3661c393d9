package io.jerrycan.plan

import io.fabric8.kubernetes.client.ConfigBuilder
import io.fabric8.kubernetes.client.KubernetesClient
import io.fabric8.kubernetes.client.KubernetesClientBuilder
import io.fabric8.kubernetes.client.okhttp.OkHttpClientFactory
import io.jerrycan.embedded.EmbeddedCluster
import io.jerrycan.engine.ActionRequest
import io.jerrycan.engine.Engine
import io.jerrycan.engine.RunRequest
import io.jerrycan.engine.RunResult
import io.jerrycan.engine.record.MemoryRunStore
import io.jerrycan.engine.record.RunStore
import io.jerrycan.faults.ApiProxy
import io.jerrycan.faults.Fault
import io.jerrycan.function.FunctionCatalog
import io.jerrycan.function.Permissions
import io.jerrycan.function.RunInfo
import io.jerrycan.function.RunNames
import io.jerrycan.function.RunSettings
import io.jerrycan.model.ActionSpec
import io.jerrycan.model.Blueprint
import io.jerrycan.model.ObjectReference
import io.jerrycan.model.State
import io.jerrycan.model.Value.Text
import io.jerrycan.params.ParamsReader
import io.jerrycan.yaml.BlueprintYaml
import java.util.concurrent.TimeUnit
import spock.lang.AutoCleanup
import spock.lang.Shared
import spock.lang.Specification

/** What {@code rbac} prints is enough for each function, and none of it is too much. */
class RbacSpec extends Specification {
    @Shared
    @AutoCleanup
    EmbeddedCluster cluster = EmbeddedCluster.start()

    @Shared
    @AutoCleanup
    KubernetesClient admin = cluster.newClient()

    /** Whoever watches what is held lets it go. */
    @Shared
    @AutoCleanup
    ApiProxy proxy = ApiProxy.start(cluster.url()) { request ->
        if (request.isWatch() && request.target.contains('made')) {
            release()
        }
        Fault.NONE
    }

    @Shared
    @AutoCleanup
    KubernetesClient runner = throughProxy(cluster.newClient('ops', 'runner'))

    @Shared
    FunctionCatalog functions = FunctionCatalog.load()

    def setupSpec() {
        apply('{apiVersion: v1, kind: Namespace, metadata: {name: shop}}')
        apply('{apiVersion: v1, kind: Secret, metadata: {name: login, namespace: shop}, stringData: {password: hunter222}}')
        apply('{apiVersion: v1, kind: ConfigMap, metadata: {name: conf, namespace: shop}, data: {mode: fast}}')
        apply('{apiVersion: v1, kind: PersistentVolumeClaim, metadata: {name: data, namespace: shop}, ' +
            'spec: {accessModes: [ReadWriteOnce], resources: {requests: {storage: 1Mi}}}}')
        workload('apps/v1', 'Deployment', 'api', '')
        workload('apps/v1', 'StatefulSet', 'db', 'serviceName: db,')
        apply('''
            apiVersion: apps.openshift.io/v1
            kind: DeploymentConfig
            metadata: {name: old, namespace: shop}
            spec:
              replicas: 1
              selector: {app: old}
              template: {metadata: {labels: {app: old}}, spec: {containers: [{name: main, image: x, command: [sleep, "1000"]}]}}
            ''')
    }

    def "#name: exactly what is printed is needed"() {
        given:
        def blueprint = blueprint(phase)
        def needed = planned(blueprint, object).needed()
        def before = this.before[name] ?: { Blueprint b, String runId -> new MemoryRunStore() }

        expect: 'with all of it the action completes, and nothing was refused'
        needed.unknown() == []
        run(blueprint, object, needed, before) == []

        and: 'without any one of it something is refused'
        rights(needed).findAll { missing -> run(blueprint, object, without(needed, missing), before) == [] } == []

        where:
        name                                     | object                 | phase
        'KubeOps that creates'                   | 'namespace/shop'       | '''{func: KubeOps, name: a, args: {operation: create, namespace: shop,
                                                                              spec: '{apiVersion: v1, kind: ConfigMap, metadata: {name: made}}'}}'''
        'KubeOps that deletes'                   | 'namespace/shop'       | '''{func: KubeOps, name: a, args: {operation: delete,
                                                                              objectReference: {apiVersion: v1, resource: configmaps, name: made, namespace: shop}}}'''
        'KubeExec'                               | 'statefulset/shop/db'  | '{func: KubeExec, name: a, args: {namespace: shop, pod: db-0, command: [echo, hi]}}'
        'KubeExecAll'                            | 'statefulset/shop/db'  | '{func: KubeExecAll, name: a, args: {namespace: shop, pods: db-0, containers: main, command: [echo, hi]}}'
        'KubeTask'                               | 'namespace/shop'       | '{func: KubeTask, name: a, args: {namespace: shop, image: x, command: [echo, hi]}}'
        'KubeTask with a secret in its env'      | 'namespace/shop'       | '''{func: KubeTask, name: a, objects: {login: {kind: Secret, name: login, namespace: shop}},
                                                                              args: {namespace: shop, image: x, command: [echo, hi], podOverride: {containers: [{name: container,
                                                                              env: [{name: PW, value: '{{ .Phases.a.Secrets.login.Data.password | toString }}'}]}]}}}'''
        'a ConfigMap'                            | 'pvc/shop/data'        | '''{func: KubeTask, name: a, objects: {conf: {kind: ConfigMap, name: conf, namespace: shop}},
                                                                              args: {namespace: shop, image: x, command: [echo, hi]}}'''
        'MultiContainerRun'                      | 'namespace/shop'       | '''{func: MultiContainerRun, name: a, args: {namespace: shop, backgroundImage: x, backgroundCommand: ['true'],
                                                                              outputImage: x, outputCommand: [echo, hi]}}'''
        'PrepareData'                            | 'namespace/shop'       | '{func: PrepareData, name: a, args: {namespace: shop, image: x, volumes: {data: /mnt/data}, command: [echo, hi]}}'
        'ScaleWorkload of a Deployment'          | 'deployment/shop/api'  | '{func: ScaleWorkload, name: a, args: {replicas: 1}}'
        'ScaleWorkload of a StatefulSet'         | 'statefulset/shop/db'  | '{func: ScaleWorkload, name: a, args: {replicas: 1}}'
        'ScaleWorkload of a DeploymentConfig'    | 'deploymentconfig/shop/old' | '{func: ScaleWorkload, name: a, args: {replicas: 1}}'
        'ScaleWorkload that does not wait'       | 'deployment/shop/api'  | '{func: ScaleWorkload, name: a, args: {replicas: 1, waitForReady: false}}'
        'KubeOps that patches'                   | 'namespace/shop'       | '''{func: KubeOps, name: a, args: {operation: patch, spec: '{data: {size: large}}',
                                                                              objectReference: {apiVersion: v1, resource: configmaps, name: conf, namespace: shop}}}'''
        'Wait'                                   | 'namespace/shop'       | '''{func: Wait, name: a, args: {timeout: 10s, conditions: {allOf: [{condition: '{{ if eq "{ $.data.mode }" "fast" }}true{{ end }}',
                                                                              objectReference: {apiVersion: v1, resource: configmaps, name: conf, namespace: shop}}]}}}'''
        'WaitV2'                                 | 'namespace/shop'       | '''{func: WaitV2, name: a, args: {timeout: 10s, conditions: {anyOf: [{condition: '{{ eq .data.mode "fast" }}',
                                                                              objectReference: {apiVersion: v1, resource: configmaps, name: conf, namespace: shop}}]}}}'''
        'WaitV2 for several kinds'               | 'namespace/shop'       | '''{func: WaitV2, name: a, args: {timeout: 10s, conditions: {allOf: [
                                                                              {condition: '{{ eq (print .status.readyReplicas) "1" }}', objectReference: {apiVersion: v1, group: apps, resource: deployments, name: api, namespace: shop}},
                                                                              {condition: '{{ eq .status.phase "Active" }}', objectReference: {apiVersion: v1, resource: namespaces, name: shop}}]}}}'''
    }

    /**
     * Some rights are needed only when an earlier process was interrupted, or when there is something to delete that does
     * not go at once.
     */
    private final Map<String, Closure<RunStore>> before = [
        'KubeTask with a secret in its env'     : { Blueprint b, String runId ->
            def name = new RunNames(new RunInfo(runId, 0, 'act', 'a', 1, [:])).of('kanister-job-')
            apply("{apiVersion: v1, kind: Secret, metadata: {name: $name, namespace: shop}}")
            new MemoryRunStore()
        },
        'KubeOps that creates'                  : { Blueprint b, String runId ->
            admin.configMaps().inNamespace('shop').withName('made').delete()
            new MemoryRunStore()
        },
        'KubeOps that deletes'                  : { Blueprint b, String runId ->
            release()
            admin.configMaps().inNamespace('shop').withName('made').delete()
            apply('{apiVersion: v1, kind: ConfigMap, metadata: {name: made, namespace: shop, finalizers: [example.org/held]}}')
            new MemoryRunStore()
        },
    ]

    private void release() {
        def held = admin.configMaps().inNamespace('shop').withName('made')
        if (held.get()?.metadata?.finalizers) {
            held.edit { it.metadata.finalizers = []; it }
        }
    }

    private KubernetesClient throughProxy(KubernetesClient direct) {
        direct.withCloseable {
            new KubernetesClientBuilder().withHttpClientFactory(new OkHttpClientFactory())
                .withConfig(new ConfigBuilder(it.configuration).withMasterUrl(proxy.url().toString()).build()).build()
        }
    }

    private Plan planned(Blueprint blueprint, String object) {
        new Planner(functions, new ClusterFacts(admin), settings()).plan(blueprint, request(object))
    }

    /** What was refused, or came of the run if nothing was; empty when all went well. */
    private List<String> run(Blueprint blueprint, String object, Permissions granted, Closure prepare) {
        grant(granted)
        def runId = UUID.randomUUID().toString()
        def store = prepare.call(blueprint, runId)
        int before = cluster.refusals().size()
        def engine = new Engine(functions, new ParamsReader(runner), runner, settings())
        def run = engine.start(RunRequest.of(runId, new ActionRequest(blueprint, request(object))), store, {})
        RunResult result = null
        def end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20)
        while (result == null && refused(before).empty && System.nanoTime() < end) {
            try {
                result = run.result().get(10, TimeUnit.MILLISECONDS)
            } catch (java.util.concurrent.TimeoutException ignored) {
                // not yet
            }
        }
        run.cancel()
        result = result ?: run.await()
        admin.pods().inNamespace('shop').withLabel('createdBy', 'kanister').delete()
        refused(before) ?: result.state() == State.COMPLETE ? [] : result.record().errors()
    }

    /** Without what is only looked at to say sooner why a pod does not start. */
    private List<String> refused(int before) {
        cluster.refusals().drop(before).findAll { !(it =~ /cannot (list|watch) resource "(nodes|persistentvolumes|persistentvolumeclaims)"/) }
    }

    private void grant(Permissions granted) {
        admin.rbac().roles().inNamespace('shop').delete()
        admin.rbac().roleBindings().inNamespace('shop').delete()
        admin.rbac().clusterRoles().delete()
        admin.rbac().clusterRoleBindings().delete()
        Roles.manifests(Rules.of(granted), 'runner', 'ops', 'runner').each { apply(groovy.json.JsonOutput.toJson(it)) }
    }

    /** Each verb on each resource by itself. */
    private static List<List> rights(Permissions needed) {
        Rules.of(needed).byNamespace().collectMany { namespace, rules ->
            rules.collectMany { rule ->
                [rule.resources(), rule.verbs()].combinations().collect { [namespace, rule.group(), *it] }
            }
        }
    }

    private static Permissions without(Permissions needed, List missing) {
        def left = needed.needed().collect { permission ->
            def hit = [permission.namespace(), permission.group(), permission.resource()] == missing.take(3)
            permission.withVerbs(permission.verbs() - (hit ? [missing[3]] : []))
        }
        new Permissions(left.findAll { it.verbs() }, [])
    }

    private static ActionSpec request(String object) { ActionSpec.of('act', 'b', ObjectReference.parse(object)) }

    private static RunSettings settings() { RunSettings.from([:], 'ops') }

    private static Blueprint blueprint(String phase) {
        BlueprintYaml.read('b.yaml', 'apiVersion: cr.kanister.io/v1alpha1\nkind: Blueprint\nmetadata: {name: b}\n' +
            "actions: {act: {phases: [$phase]}}\n").first()
    }

    private void workload(String apiVersion, String kind, String name, String more) {
        apply("""
            apiVersion: $apiVersion
            kind: $kind
            metadata: {name: $name, namespace: shop}
            spec:
              $more
              replicas: 1
              selector: {matchLabels: {app: $name}}
              template: {metadata: {labels: {app: $name}}, spec: {containers: [{name: main, image: x, command: [sleep, "1000"]}]}}
            """.replace("$more\n", more ? more.replace(',', '\n') : '\n'))
        admin.genericKubernetesResources(apiVersion, kind).inNamespace('shop').withName(name)
            .waitUntilCondition({ it?.get('status', 'readyReplicas') == 1 }, 20, TimeUnit.SECONDS)
    }

    private void apply(String manifest) {
        admin.resource('---\n' + manifest.stripIndent()).createOr { it.update() }
    }
}
