package io.jerrycan.contract

import spock.lang.Shared
import spock.lang.Specification
import spock.util.concurrent.PollingConditions

/** A part of the contract, in a namespace of its own that goes afterwards. */
abstract class ContractSpecification extends Specification {

    static final String MERGE = 'application/merge-patch+json'
    static final String STRATEGIC = 'application/strategic-merge-patch+json'
    static final String JSON_PATCH = 'application/json-patch+json'
    static final String APPLY = 'application/apply-patch+yaml'

    @Shared ApiServer server = ApiServer.instance
    @Shared String namespace

    final PollingConditions soon = new PollingConditions(timeout: 30, delay: 0.02)

    def setupSpec() { namespace = newNamespace() }

    def cleanupSpec() { deleteNamespace(namespace) }

    /** One that a spec must delete. */
    String newNamespace() {
        String name = server.send('POST', '/api/v1/namespaces', [metadata: [generateName: 'contract-']]).body.metadata.name
        if (server.controllers) {
            new PollingConditions(timeout: 30, delay: 0.02).eventually {
                assert server.send('GET', "/api/v1/namespaces/$name/serviceaccounts/default").code == 200
            }
        }
        name
    }

    void deleteNamespace(String name) {
        server.send('DELETE', "/api/v1/namespaces/$name")
        if (!server.controllers) {
            server.send('PUT', "/api/v1/namespaces/$name/finalize",
                [apiVersion: 'v1', kind: 'Namespace', metadata: [name: name], spec: [finalizers: []]])
        }
    }

    /** The path of something in the core group and this namespace. */
    String core(String rest) {
        "/api/v1/namespaces/$namespace/$rest"
    }

    /** The path of something in a group and this namespace, as in {@code in('apps/v1', 'deployments')}. */
    String path(String apiVersion, String rest) {
        "/apis/$apiVersion/namespaces/$namespace/$rest"
    }

    Map get(String path) {
        server.send('GET', path)
    }

    Map post(String path, Object body) {
        server.send('POST', path, body)
    }

    Map put(String path, Object body) {
        server.send('PUT', path, body)
    }

    Map delete(String path, Object body = null) {
        server.send('DELETE', path, body)
    }

    Map patch(String type, String path, Object body) {
        server.send('PATCH', path, body, ['Content-Type': type])
    }

    /** Creates, and answers the object. */
    Map created(String path, Map object) {
        def answer = post(path, object)
        assert answer.code == 201: answer.body
        answer.body
    }

    Map configMap(String name, Map metadata = [:], Map more = [:]) {
        created(core('configmaps'), [metadata: [name: name] + metadata] + more)
    }

    static String encode(String text) {
        URLEncoder.encode(text, 'UTF-8')
    }

    /** A Status of failure, with its causes as {@code reason field} pairs. */
    static Map failure(Map answer) {
        def status = answer.body
        def brief = [code: status.code, reason: status.reason, message: status.message]
        status.details?.causes ? brief + [causes: status.details.causes.collect { [it.reason, it.field] }] : brief
    }
}
