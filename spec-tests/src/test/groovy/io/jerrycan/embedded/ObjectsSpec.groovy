package io.jerrycan.embedded

import io.fabric8.kubernetes.api.model.ConfigMapBuilder
import io.fabric8.kubernetes.api.model.SecretBuilder
import io.fabric8.kubernetes.client.KubernetesClient
import io.fabric8.kubernetes.client.KubernetesClientException
import java.time.Instant
import java.util.concurrent.atomic.AtomicInteger
import spock.lang.AutoCleanup
import spock.lang.Shared
import spock.lang.Specification

class ObjectsSpec extends Specification {

    @Shared @AutoCleanup EmbeddedCluster cluster = EmbeddedCluster.start()
    @Shared @AutoCleanup KubernetesClient client = cluster.newClient()

    @Shared Rest rest = new Rest(cluster)

    def cleanup() {
        client.configMaps().delete()
        client.secrets().delete()
    }

    private static configMap(String name, Map<String, String> data = [:]) {
        new ConfigMapBuilder().withNewMetadata().withName(name).endMetadata().withData(data).build()
    }

    def "an object that is not there is answered with a Status"() {
        when:
        def answer = rest.send('GET', '/api/v1/namespaces/default/configmaps/none')

        then:
        answer.code == 404
        answer.body == [kind: 'Status', apiVersion: 'v1', metadata: [:], status: 'Failure', code: 404, reason: 'NotFound',
                        message: 'configmaps "none" not found', details: [name: 'none', group: '', kind: 'configmaps']]
    }

    def "an unknown type is answered with a Status"() {
        when:
        def answer = rest.send('GET', '/apis/nobody.example.org/v1/things')

        then:
        answer.code == 404
        answer.body.message == 'the server could not find the requested resource'
    }

    def "a body of protobuf is refused with what to do instead"() {
        when:
        def answer = rest.send('POST', '/api/v1/namespaces/default/configmaps', 'k8s', ['Content-Type': 'application/vnd.kubernetes.protobuf'])

        then:
        answer.code == 415
        answer.body.message == 'the embedded cluster reads JSON and YAML, not application/vnd.kubernetes.protobuf: use kubectl apply or create with a manifest (-f)'
    }

    def "a second object of the same name is refused"() {
        given:
        client.resource(configMap('twice')).create()

        when:
        client.resource(configMap('twice')).create()

        then:
        def e = thrown(KubernetesClientException)
        e.code == 409
        e.status.reason == 'AlreadyExists'
        e.status.message == 'configmaps "twice" already exists'
    }

    def "a namespace that is not there cannot hold objects"() {
        when:
        client.resource(configMap('homeless')).inNamespace('nowhere').create()

        then:
        def e = thrown(KubernetesClientException)
        e.code == 404
        e.status.message == 'namespaces "nowhere" not found'
    }

    def "a name that is no DNS name is refused"() {
        when:
        client.resource(configMap('Not_A_Name')).create()

        then:
        def e = thrown(KubernetesClientException)
        e.code == 422
        e.status.message.startsWith('ConfigMap "Not_A_Name" is invalid: metadata.name: Invalid value: "Not_A_Name": a lowercase RFC 1123 subdomain')
        e.status.details.causes[0].field == 'metadata.name'
    }

    def "a new object gets its identity from the server"() {
        when:
        def created = client.resource(configMap('identity', [a: '1'])).create()

        then:
        UUID.fromString(created.metadata.uid)
        created.metadata.resourceVersion as long > 0
        Instant.parse(created.metadata.creationTimestamp)
        client.configMaps().withName('identity').get() == created
    }

    def "generateName ends in five letters that spell no word"() {
        when:
        def created = (1..20).collect {
            client.configMaps().resource(new ConfigMapBuilder().withNewMetadata().withGenerateName('gen-').endMetadata().build()).create()
        }

        then:
        created.every { it.metadata.name ==~ /gen-[bcdfghjklmnpqrstvwxz2456789]{5}/ }
        created*.metadata*.name.toSet().size() == 20
    }

    def "an update of an old version is a conflict, and a fresh one is not"() {
        given:
        def old = client.resource(configMap('race')).create()
        def fresh = client.configMaps().withName('race').edit { new ConfigMapBuilder(it).addToData('a', '1').build() }

        when:
        client.resource(new ConfigMapBuilder(old).addToData('b', '2').build()).update()

        then:
        def e = thrown(KubernetesClientException)
        e.code == 409
        e.status.reason == 'Conflict'
        e.status.message == 'Operation cannot be fulfilled on configmaps "race": the object has been modified; please apply your changes to the latest version and try again'
        fresh.metadata.resourceVersion as long > (old.metadata.resourceVersion as long)
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

    def "a change that changes nothing keeps the version"() {
        given:
        def created = client.resource(configMap('same', [a: '1'])).create()

        expect:
        client.resource(created).update().metadata.resourceVersion == created.metadata.resourceVersion
    }

    def "a secret's stringData is stored as data"() {
        when:
        def secret = client.resource(new SecretBuilder().withNewMetadata().withName('login').endMetadata()
                .addToStringData('user', 'ann').build()).create()

        then:
        secret.data == [user: 'YW5u']
        !secret.stringData
        secret.type == 'Opaque'
    }
}
