package io.jerrycan.stdlib.api

import io.fabric8.kubernetes.api.model.ConfigMap
import io.fabric8.kubernetes.client.dsl.base.ResourceDefinitionContext
import spock.lang.Timeout

/** Who may not watch, or watches what there is not, is told so, however many others ask. */
@Timeout(120)
class SharedWatchRefusalSpec extends SharedWatchSpecification {
    def "who may not watch is told so, each of them, and the next one asks anew"() {
        given:
        def bystander = cluster.newClient(namespace, 'bystander')

        when:
        def failures = (1..3).collect { inThread { watch(new Changes(), map('a', bystander)) } }*.failure()

        then:
        failures*.code() == [403] * 3
        failures*.message.toSet() == ['Failed to watch ConfigMap a: 403 Forbidden: configmaps "a" is forbidden: ' +
            "User \"system:serviceaccount:$namespace:bystander\" cannot list resource \"configmaps\" in API group \"\" " +
            "in the namespace \"$namespace\""].toSet()*.toString().toSet()

        when:
        allow('bystander', ['a'])
        create('open')

        then:
        seen(watch(changes(), map('a', bystander))) == 'open'

        cleanup:
        bystander.close()
    }

    def "a Role for one name is enough, and what another client may see is not shared with one that may not"() {
        given:
        create('open')
        allow('one-name', ['a'])
        def allowed = cluster.newClient(namespace, 'one-name')
        def refused = cluster.newClient(namespace, 'none')

        expect:
        (1..2).collect { seen(watch(changes(), map('a', allowed))) } == ['open', 'open']

        when:
        watch(changes(), map('a', refused))

        then:
        def failure = thrown(ApiFailure)
        failure.code() == 403

        cleanup:
        allowed.close()
        refused.close()
    }

    def "that a type is not there is told to each"() {
        given:
        def things = new ResourceDefinitionContext.Builder()
            .withGroup('shared.example.org').withVersion('v1').withKind('Thing').withPlural('things').withNamespaced(true).build()

        when:
        def failures = (1..3).collect { inThread { watch(new Changes(), NamedResource.of(proxied, things, namespace, 'a')) } }*.failure()

        then:
        failures*.code() == [404] * 3
        failures.every { it.message.startsWith('Failed to watch ConfigMap a: 404 NotFound') }
    }

    def allow(String account, List<String> names) {
        client.load(new ByteArrayInputStream("""\
            apiVersion: rbac.authorization.k8s.io/v1
            kind: Role
            metadata: {name: $account, namespace: $namespace}
            rules: [{apiGroups: [''], resources: [configmaps], resourceNames: $names, verbs: [list, watch]}]
            ---
            apiVersion: rbac.authorization.k8s.io/v1
            kind: RoleBinding
            metadata: {name: $account, namespace: $namespace}
            roleRef: {apiGroup: rbac.authorization.k8s.io, kind: Role, name: $account}
            subjects: [{kind: ServiceAccount, name: $account, namespace: $namespace}]
            """.stripIndent().bytes)).create()
    }
}
