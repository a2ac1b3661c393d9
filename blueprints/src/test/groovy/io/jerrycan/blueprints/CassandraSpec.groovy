package io.jerrycan.blueprints

class CassandraSpec extends PublishedSpecification {

    def "is equal to the published one"() {
        given:
        def theirs = published('cassandra__cassandra-blueprint.yaml')

        expect:
        differences(theirs, 'cassandra') == []
    }
}
