package io.jerrycan.contract

class DiscoveryContractSpec extends ContractSpecification {

    def "#path is healthy"() {
        expect:
        get(path).body == 'ok'

        where:
        path << ['/healthz', '/readyz', '/livez']
    }

    def "the version is told"() {
        expect:
        with(get('/version').body) {
            major == '1'
            minor.replace('+', '').isInteger()
            gitVersion.startsWith("v$major.")
        }
    }

    def "groups and versions are told"() {
        expect:
        get('/api').body.versions == ['v1']
        with(get('/apis').body) {
            kind == 'APIGroupList'
            groups*.name.containsAll(['apps', 'batch', 'rbac.authorization.k8s.io', 'authorization.k8s.io', 'apiextensions.k8s.io', 'storage.k8s.io', 'coordination.k8s.io'])
            groups.find { it.name == 'apps' }.preferredVersion == [groupVersion: 'apps/v1', version: 'v1']
        }
        get('/apis/apps').body.versions == [[groupVersion: 'apps/v1', version: 'v1']]
        get('/apis/none.example.org').code == 404
        get('/apis/none.example.org/v1').code == 404
        get('/api/v2').code == 404
    }

    def "resources and what can be done with them are told: #name"() {
        when:
        def list = get(apiVersion == 'v1' ? '/api/v1' : "/apis/$apiVersion").body
        def resource = list.resources.find { it.name == name }

        then:
        list.kind == 'APIResourceList'
        list.groupVersion == apiVersion
        resource.kind == kind
        resource.namespaced == namespaced
        (resource.shortNames ?: []) == shortNames
        resource.verbs.toSet().containsAll(verbs)

        where:
        apiVersion | name                     | kind             | namespaced | shortNames | verbs
        'v1'       | 'pods'                   | 'Pod'            | true       | ['po']     | ['create', 'delete', 'deletecollection', 'get', 'list', 'patch', 'update', 'watch']
        'v1'       | 'pods/exec'              | 'PodExecOptions' | true       | []         | ['create', 'get']
        'v1'       | 'pods/log'               | 'Pod'            | true       | []         | ['get']
        'v1'       | 'pods/status'            | 'Pod'            | true       | []         | ['get', 'patch', 'update']
        'v1'       | 'namespaces'             | 'Namespace'      | false      | ['ns']     | ['create', 'get', 'list']
        'v1'       | 'persistentvolumeclaims' | 'PersistentVolumeClaim' | true | ['pvc']   | ['create', 'get', 'list']
        'apps/v1'  | 'deployments'            | 'Deployment'     | true       | ['deploy'] | ['create', 'get', 'list', 'watch']
        'apps/v1'  | 'deployments/scale'      | 'Scale'          | true       | []         | ['get', 'patch', 'update']
        'apps/v1'  | 'statefulsets'           | 'StatefulSet'    | true       | ['sts']    | ['create', 'get', 'list', 'watch']
        'batch/v1' | 'jobs'                   | 'Job'            | true       | []         | ['create', 'get', 'list', 'watch']
    }

    def "a method that a resource does not have is not allowed"() {
        expect:
        with(server.send('PUT', core('configmaps'), [:])) {
            code == 405
            body.reason == 'MethodNotAllowed'
            body.message == 'the server does not allow this method on the requested resource'
        }
    }
}
