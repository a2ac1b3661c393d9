package io.jerrycan.embedded

class AccessSpec extends ClusterSpecification {
    static final EXEC = [Upgrade: 'websocket']

    def rest = new Rest(cluster)

    def setupSpec() {
        client.load(new ByteArrayInputStream('''\
            ---
            {apiVersion: v1, kind: Namespace, metadata: {name: shop}}
            ---
            apiVersion: rbac.authorization.k8s.io/v1
            kind: Role
            metadata: {name: reader, namespace: shop}
            rules:
            - {apiGroups: [''], resources: [pods], verbs: [get, list]}
            - {apiGroups: [''], resources: [secrets], resourceNames: [login], verbs: [get, list, watch]}
            - {apiGroups: [''], resources: [namespaces], resourceNames: [shop], verbs: [get]}
            - {apiGroups: [''], resources: ['*/log'], verbs: [get]}
            ---
            apiVersion: rbac.authorization.k8s.io/v1
            kind: RoleBinding
            metadata: {name: reader, namespace: shop}
            roleRef: {apiGroup: rbac.authorization.k8s.io, kind: Role, name: reader}
            subjects: [{kind: ServiceAccount, namespace: ops, name: runner}]
            ---
            apiVersion: rbac.authorization.k8s.io/v1
            kind: ClusterRole
            metadata: {name: nodes}
            rules: [{apiGroups: [''], resources: [nodes], verbs: ['*']}]
            ---
            apiVersion: rbac.authorization.k8s.io/v1
            kind: ClusterRoleBinding
            metadata: {name: nodes}
            roleRef: {apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: nodes}
            subjects: [{kind: Group, name: 'system:serviceaccounts:ops'}]
            '''.stripIndent().bytes)).items().each { client.resource(it).create() }
    }

    def "a service account may do what roles allow it, and nothing else: #method #path"() {
        expect:
        rest.send(method, path, null, ['Impersonate-User': 'system:serviceaccount:ops:runner']).code == code

        where:
        method   | path                                                                          || code
        'GET'    | '/api/v1/namespaces/shop/pods'                                                || 200
        'GET'    | '/api/v1/namespaces/shop/pods/none'                                           || 404
        'GET'    | '/api/v1/namespaces/shop/pods/none/log'                                       || 404
        'GET'    | '/api/v1/namespaces/shop/pods/none/exec?command=x'                            || 403
        'GET'    | '/api/v1/namespaces/default/pods'                                             || 403
        'GET'    | '/api/v1/pods'                                                                || 403
        'POST'   | '/api/v1/namespaces/shop/pods'                                                || 403
        'DELETE' | '/api/v1/namespaces/shop/pods/none'                                           || 403
        'DELETE' | '/api/v1/namespaces/shop/pods'                                                || 403
        'PATCH'  | '/api/v1/namespaces/shop/pods/none'                                           || 403
        'PUT'    | '/api/v1/namespaces/shop/pods/none'                                           || 403
        'GET'    | '/api/v1/namespaces/shop/secrets/login'                                       || 404
        'GET'    | '/api/v1/namespaces/shop/secrets/other'                                       || 403
        'GET'    | '/api/v1/namespaces/shop/secrets'                                             || 403
        'GET'    | '/api/v1/namespaces/shop/secrets?fieldSelector=metadata.name%3Dlogin'         || 200
        'GET'    | '/api/v1/namespaces/shop/secrets?fieldSelector=metadata.name%3Dother'         || 403
        'GET'    | '/api/v1/namespaces/shop'                                                     || 200
        'GET'    | '/api/v1/namespaces/default'                                                  || 403
        'GET'    | '/api/v1/nodes'                                                               || 200
        'GET'    | '/version'                                                                    || 200
        'GET'    | '/apis'                                                                       || 200
    }

    def "a refusal is worded as a real one, and remembered"() {
        when:
        def answer = rest.send('GET', '/apis/apps/v1/namespaces/shop/deployments/api', null,
            [Authorization: 'Bearer system:serviceaccount:ops:runner'])

        then:
        answer.code == 403
        answer.body.reason == 'Forbidden'
        answer.body.message == 'deployments.apps "api" is forbidden: User "system:serviceaccount:ops:runner" cannot get ' +
            'resource "deployments" in API group "apps" in the namespace "shop"'
        cluster.refusals().last() == answer.body.message
    }

    def "who names nobody may do everything"() {
        expect:
        rest.send('GET', '/api/v1/pods').code == 200
        rest.send('GET', '/api/v1/pods', null, [Authorization: 'Bearer embedded']).code == 200
    }
}
