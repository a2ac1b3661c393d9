package io.jerrycan.blueprints

class K8ssandraSpec extends PublishedSpecification {

    def "is equal to the published one"() {
        given:
        def theirs = published('k8ssandra__k8ssandra-blueprint.yaml')

        expect:
        differences(theirs, 'k8ssandra') == []
    }
}
