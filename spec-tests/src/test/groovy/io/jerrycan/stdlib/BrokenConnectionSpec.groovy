package io.jerrycan.stdlib

import io.fabric8.kubernetes.client.Config
import io.fabric8.kubernetes.client.ConfigBuilder
import io.fabric8.kubernetes.client.KubernetesClient
import io.fabric8.kubernetes.client.KubernetesClientBuilder
import io.fabric8.kubernetes.client.http.HttpClient
import io.fabric8.kubernetes.client.jdkhttp.JdkHttpClientFactory
import io.fabric8.kubernetes.client.okhttp.OkHttpClientFactory
import io.jerrycan.function.FunctionFailure
import io.jerrycan.function.Retryable
import io.jerrycan.spec.RecordingContext
import spock.lang.AutoCleanup

/** What functions do when the connections to the API server break, with each HTTP client that Jerrycan uses. */
class BrokenConnectionSpec extends FunctionSpecification {
    static final List<HttpClient.Factory> CLIENTS = [new JdkHttpClientFactory(), new OkHttpClientFactory()]

    @AutoCleanup
    CuttingProxy proxy

    @AutoCleanup
    KubernetesClient throughProxy

    def connect(HttpClient.Factory factory, int retries = 10) {
        proxy = new CuttingProxy(cluster.url().port)
        throughProxy = new KubernetesClientBuilder()
            .withHttpClientFactory(factory)
            .withConfig(new ConfigBuilder(Config.empty())
                .withMasterUrl("http://127.0.0.1:$proxy.port")
                .withNamespace('default')
                .withRequestRetryBackoffLimit(retries).build())
            .build()
        context = RecordingContext.of(throughProxy)
    }

    def task(String script) { [image: 'busybox', namespace: namespace, command: ['sh', '-c', script]] }

    def "an API server that is gone fails the phase in a way that may be tried again (#factory.class.simpleName)"() {
        given:
        connect(factory, 0)
        proxy.close()

        when:
        context.perform(new KubeOps(), [operation: 'create', spec: '{apiVersion: v1, kind: ConfigMap, metadata: {name: a}}'])

        then:
        def e = thrown(FunctionFailure)
        e.message.startsWith('Failed to discover v1: no answer from the API server: ')
        e instanceof Retryable

        where:
        factory << CLIENTS
    }

    def "a log that breaks again and again arrives whole, and each line once (#factory.class.simpleName)"() {
        given:
        connect(factory)
        def running = begin(new KubeTask(), task(
            'for i in $(seq 300); do echo line $i; sleep 0.01; done; echo \'###Phase-output###: {"key":"a","value":"b"}\''))

        when:
        [40, 80, 81, 120, 160, 200, 240].each { seen ->
            soon.eventually { assert context.log().lines().size() >= seen }
            proxy.cut()
        }

        then:
        running.outputs().values().get() == [a: 'b']
        context.log().lines() == (1..300).collect { "line $it" }
        pods() == []

        where:
        factory << CLIENTS
    }

    def "a wait goes on when its watches break (#factory.class.simpleName)"() {
        given:
        connect(factory)
        def running = begin(new KubeTask(), task('true') + [podOverride: [nodeName: 'elsewhere']])

        when:
        soon.eventually { assert running.waiting }
        proxy.cut()
        client.pods().inNamespace(namespace).withName(pods()[0].metadata.name).editStatus { it.status.reason = 'OutOfcpu'; it }

        then:
        running.failure().message.endsWith(': OutOfcpu')
        pods() == []

        where:
        factory << CLIENTS
    }

    def "a command whose connection breaks leaves its status unknown, and is not tried again (#factory.class.simpleName)"() {
        given:
        connect(factory)
        startPod('db', 'main')
        def running = begin(new KubeExec(), [namespace: namespace, pod: 'db', command: ['sh', '-c', 'echo begun; sleep 600']])

        when:
        soon.eventually { assert context.log().lines() == ['begun'] }
        proxy.cut()

        then:
        def failure = running.failure()
        failure instanceof FunctionFailure
        failure.message.contains('ExecStatusUnknown: ')
        failure.message.endsWith('; whether the command succeeded is not known')
        failure.lastLines() == ['begun']
        !(failure instanceof Retryable)

        where:
        factory << CLIENTS
    }
}
