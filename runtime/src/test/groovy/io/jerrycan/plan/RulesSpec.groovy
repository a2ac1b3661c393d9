package io.jerrycan.plan

import io.jerrycan.function.Permission
import io.jerrycan.function.Permissions
import io.jerrycan.function.Placeholder
import spock.lang.Specification

class RulesSpec extends Specification {
    static pods = { String... verbs -> Permission.in('shop', '', 'pods', verbs) }

    def "a right on one object is left out where the same right is given on all"() {
        expect:
        lines(pods('get', 'list'), pods('get', 'watch').named('db-0')) ==
            ['get, list pods in shop', 'watch pods db-0 in shop']
    }

    def "resources with the same verbs share a rule"() {
        expect:
        lines(pods('list'), Permission.in('shop', '', 'services', 'list'), Permission.in('shop', 'apps', 'deployments', 'list')) ==
            ['list pods, services in shop', 'list deployments.apps in shop']
    }

    def "what is asked for twice is there once, and the order in which it is asked for does not matter"() {
        expect:
        lines(pods('get'), pods('create', 'get')) == lines(pods('create'), pods('get'), pods('get'))
    }

    def "creating cannot be limited to a name, but a subresource can"() {
        expect:
        lines(pods('create').named('db-0'), Permission.in('shop', '', 'pods/exec', 'create').named('db-0')) ==
            ['create pods in shop', 'create pods/exec db-0 in shop']
    }

    def "a name that is not known limits nothing, and a resource that is not known makes no rule"() {
        given:
        def output = Placeholder.of('output pod of find')

        expect:
        lines(pods('get').named(output)) == ['get pods in shop']
        Rules.of(Permissions.of(Permission.in('shop', '', output, 'get'))).with {
            byNamespace.isEmpty() && unknown == ['which resource may be worked on: /<output pod of find>']
        }
    }

    def "each namespace has a Role of its own, the cluster a ClusterRole, and one account gets them all"() {
        when:
        def manifests = Roles.manifests(
            Rules.of(Permissions.of(pods('get'), Permission.in('other', '', 'pods', 'get').named('a'),
                Permission.clusterWide('', 'nodes', 'list'))), 'backup', 'ops', 'runner')

        then:
        manifests*.kind == ['ClusterRole', 'ClusterRoleBinding', 'Role', 'RoleBinding', 'Role', 'RoleBinding']
        manifests*.metadata*.namespace == [null, null, 'other', 'other', 'shop', 'shop']
        manifests[0].rules == [[apiGroups: [''], resources: ['nodes'], verbs: ['list']]]
        manifests[2].rules == [[apiGroups: [''], resources: ['pods'], resourceNames: ['a'], verbs: ['get']]]
        manifests[3].roleRef == [apiGroup: 'rbac.authorization.k8s.io', kind: 'Role', name: 'backup']
        manifests.findAll { it.subjects }*.subjects.flatten().unique() == [[kind: 'ServiceAccount', name: 'runner', namespace: 'ops']]
    }

    private static List<String> lines(Permission... needed) { Rules.of(Permissions.of(needed)).lines() }
}
