package io.jerrycan.cluster

import com.fasterxml.jackson.databind.ObjectMapper
import io.fabric8.kubernetes.api.model.NamedExtension
import io.fabric8.kubernetes.client.utils.Serialization
import spock.lang.Specification

class PlainExtensionsSpec extends Specification {

    def "an extension stays what it is, also when it looks like an object of the cluster"() {
        given:
        def mapper = new ObjectMapper().addMixIn(NamedExtension, PlainExtensions)
        def read = { mapper.readValue("""{"name": "a", "extension": $it}""", NamedExtension).extension }

        expect:
        read('{"apiVersion": "v1", "kind": "ConfigMap", "metadata": {"name": "b"}}') == [apiVersion: 'v1', kind: 'ConfigMap', metadata: [name: 'b']]
        read('{"kind": "NobodyKnowsIt"}') == [kind: 'NobodyKnowsIt']
        read('{"provider": "minikube", "version": 1}') == [provider: 'minikube', version: 1]
        read('["a"]') == ['a']
        read('"text"') == 'text'
        read('null') == null
    }

    def "whoever makes clients reads kubeconfigs so"() {
        given:
        def client = Kubernetes.client('''
            current-context: a
            clusters: [{name: one, cluster: {server: "http://127.0.0.1:1", extensions: [{name: e, extension: {kind: ConfigMap, apiVersion: v1}}]}}]
            contexts: [{name: a, context: {cluster: one, extensions: [{name: e, extension: {provider: minikube}}]}}]
            '''.stripIndent())

        expect:
        client.configuration.masterUrl == 'http://127.0.0.1:1/'
        Serialization.jsonMapper().findMixInClassFor(NamedExtension) == PlainExtensions

        cleanup:
        client.close()
    }
}
