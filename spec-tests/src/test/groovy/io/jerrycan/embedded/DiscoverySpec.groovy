package io.jerrycan.embedded

import spock.lang.Shared

class DiscoverySpec extends ClusterSpecification {
    @Shared Rest rest = new Rest(cluster)

    def "the version is that of a cluster with an embedded mark"() {
        expect:
        client.kubernetesVersion.major == '1'
        client.kubernetesVersion.gitVersion ==~ /v1\.\d+\.\d+\+embedded/
    }

    def "aggregated discovery is not offered, so clients fall back"() {
        when:
        def answer = rest.send('GET', '/apis', null, [Accept: 'application/json;g=apidiscovery.k8s.io;v=v2;as=APIGroupDiscoveryList,application/json'])

        then:
        answer.type == 'application/json'
        answer.body.kind == 'APIGroupList'
        answer.body.groups*.name.containsAll(['apps', 'batch', 'apps.openshift.io', 'snapshot.storage.k8s.io', 'cr.kanister.io'])
    }

    def "the OpenAPI documents are those that let kubectl go on"() {
        expect:
        rest.send('GET', '/openapi/v2').type == 'application/com.github.proto-openapi.spec.v2.v1.0+protobuf'
        rest.send('GET', '/openapi/v3').code == 404
    }

    def "Kanister's own types are there from the start"() {
        expect:
        ['actionsets', 'blueprints', 'profiles'].every { rest.send('GET', "/apis/cr.kanister.io/v1alpha1/namespaces/default/$it").code == 200 }
    }

    def "the kubeconfig names the server and the default namespace"() {
        given:
        def file = cluster.writeKubeconfig(File.createTempFile('kubeconfig', '.yaml').toPath())

        when:
        def config = io.fabric8.kubernetes.client.Config.fromKubeconfig(file.toFile())

        then:
        config.masterUrl.startsWith(cluster.url().toString())
        config.namespace == 'default'

        cleanup:
        file.toFile().delete()
    }
}
