package io.jerrycan.stdlib

import io.fabric8.kubernetes.api.model.ConfigMapBuilder
import io.fabric8.kubernetes.api.model.apps.DeploymentBuilder
import io.fabric8.kubernetes.client.Config
import io.fabric8.kubernetes.client.ConfigBuilder
import io.fabric8.kubernetes.client.KubernetesClient
import io.jerrycan.cluster.Kubernetes
import io.jerrycan.faults.ApiProxy
import io.jerrycan.faults.Fault
import io.jerrycan.faults.FaultKind
import io.jerrycan.function.Outputs
import io.jerrycan.spec.RecordingContext
import java.util.concurrent.ConcurrentHashMap
import spock.lang.AutoCleanup
import spock.lang.Timeout

/** Each function while every request that it makes fails once. */
@Timeout(120)
class ApiFailureSpec extends FunctionSpecification {
    static final FUNCTIONS = [new KubeTask(), new KubeExec(), new KubeExecAll(), new MultiContainerRun(), new PrepareData(),
                              new ScaleWorkload(), new KubeOps(), new Wait(), new WaitV2()]
    static final FAULTS = [FaultKind.SERVER_ERROR, FaultKind.TOO_MANY_REQUESTS, FaultKind.CONFLICT, FaultKind.GONE, FaultKind.ANSWER_LOST]

    @AutoCleanup
    ApiProxy proxy

    @AutoCleanup
    KubernetesClient throughProxy

    Set<String> failed = ConcurrentHashMap.newKeySet()

    /** But not the request to run a command: it is never made twice by itself, since the command might run twice. */
    def failOnce(FaultKind kind) {
        proxy = ApiProxy.start(cluster.url()) { request ->
            boolean due = kind.fits(request) && !request.exec &&
                failed.add("${request.method()} ${request.path()} ${request.watch}".toString())
            due ? kind.fault(new Random(0)) : Fault.NONE
        }
        throughProxy = Kubernetes.client(new ConfigBuilder(Config.empty())
            .withMasterUrl(proxy.url().toString()).withNamespace('default').build())
        context = RecordingContext.of(throughProxy)
    }

    def effect() { "echo x >> ${cluster.sharedFolder()}/$namespace; " + output('a', 'b') }

    def effects() { new File(cluster.sharedFolder().toFile(), namespace) }

    Map argumentsOf(function) {
        def shell = ['sh', '-c', effect()]
        switch (function) {
            case KubeTask: return [namespace: namespace, image: 'busybox', command: shell]
            case KubeExec: return [namespace: namespace, pod: 'db', command: shell]
            case KubeExecAll: return [namespace: namespace, pods: 'db', containers: 'main', command: shell]
            case MultiContainerRun: return [namespace: namespace, backgroundImage: 'x', backgroundCommand: ['true'],
                                            outputImage: 'x', outputCommand: shell]
            case PrepareData: return [namespace: namespace, image: 'x', command: shell, volumes: [data: '/data'], failOnError: true]
            case ScaleWorkload: return [namespace: namespace, name: 'api', kind: 'Deployment', replicas: 1]
            case KubeOps: return [operation: 'create', namespace: namespace, spec: '{apiVersion: v1, kind: ConfigMap, metadata: {name: made}}']
            default: return [timeout: '20s', conditions: [allOf: [[
                condition: function instanceof Wait ? '{{ eq "{ $.data.gate }" "open" }}' : '{{ eq .data.gate "open" }}',
                objectReference: [apiVersion: 'v1', resource: 'configmaps', name: 'gate', namespace: namespace]]]]]
        }
    }

    def prepare(function) {
        switch (function) {
            case KubeExec:
            case KubeExecAll:
                startPod('db', 'main')
                break
            case PrepareData: createClaim('data'); break
            case ScaleWorkload:
                client.resource(new DeploymentBuilder().withNewMetadata().withName('api').withNamespace(namespace).endMetadata()
                    .withNewSpec().withReplicas(0).withNewSelector().addToMatchLabels('app', 'api').endSelector()
                    .withNewTemplate().withNewMetadata().addToLabels('app', 'api').endMetadata()
                    .withNewSpec().addNewContainer().withName('main').withImage('x').withCommand('sleep', '600').endContainer()
                    .endSpec().endTemplate().endSpec().build()).create()
                break
            case Wait:
            case WaitV2:
                client.resource(new ConfigMapBuilder().withNewMetadata().withName('gate').withNamespace(namespace).endMetadata()
                    .addToData('gate', 'open').build()).create()
        }
    }

    static Outputs outputsOf(function) {
        switch (function) {
            case ScaleWorkload: return Outputs.of([originalReplicaCount: 0L])
            case KubeOps: return null
            case Wait:
            case WaitV2: return Outputs.NONE
            default: return Outputs.of([a: 'b'])
        }
    }

    def "#function.class.simpleName succeeds though each of its requests fails once: #fault"() {
        given:
        prepare(function)
        failOnce(fault)

        when:
        def outputs = context.perform(function, argumentsOf(function))

        then:
        outputsOf(function) in [null, outputs]
        !effects().exists() || effects().text == 'x\n'
        pods()*.metadata*.name.every { it == 'db' || it.startsWith('api-') }
        secrets() == []
        context.log().messages().every { it.startsWith('info: Adopted') }

        where:
        [function, fault] << [FUNCTIONS, FAULTS].combinations()
    }
}
