package io.jerrycan.embedded

import io.fabric8.kubernetes.api.model.ConfigMapBuilder
import io.fabric8.kubernetes.client.KubernetesClientException
import java.util.concurrent.atomic.AtomicInteger
import spock.lang.Shared

class ObjectsSpec extends ClusterSpecification {
    @Shared Rest rest = new Rest(cluster)

    def cleanup() {
        client.configMaps().delete()
    }

    private static configMap(String name, Map<String, String> data = [:]) {
        new ConfigMapBuilder().withNewMetadata().withName(name).endMetadata().withData(data).build()
    }

    def "a body of protobuf is refused with what to do instead"() {
        when:
        def answer = rest.send('POST', '/api/v1/namespaces/default/configmaps', 'k8s', ['Content-Type': 'application/vnd.kubernetes.protobuf'])

        then:
        answer.code == 415
        answer.body.message == 'the embedded cluster reads JSON and YAML, not application/vnd.kubernetes.protobuf: use kubectl apply or create with a manifest (-f)'
    }

    def "increments by many threads are never lost, because late ones are told"() {
        given:
        client.resource(configMap('counter', [n: '0'])).create()
        def refused = new AtomicInteger()

        when:
        def threads = (1..4).collect { Thread.start { 25.times { increment('counter', refused) } } }
        threads*.join()

        then:
        client.configMaps().withName('counter').get().data.n == '100'
        refused.get() > 0
    }

    private void increment(String name, AtomicInteger refused) {
        while (true) {
            try {
                client.configMaps().withName(name).edit { map ->
                    new ConfigMapBuilder(map).addToData('n', String.valueOf((map.data.n as int) + 1)).build()
                }
                return
            } catch (KubernetesClientException e) {
                assert e.code == 409
                refused.incrementAndGet()
            }
        }
    }
}
