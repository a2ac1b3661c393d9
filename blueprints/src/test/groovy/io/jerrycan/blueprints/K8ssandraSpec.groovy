package io.jerrycan.blueprints

class K8ssandraSpec extends PublishedSpecification {

    def "is equal to the published one"() {
        expect:
        differences('k8ssandra', 'k8ssandra__k8ssandra-blueprint.yaml') == []
    }
}
