package io.jerrycan.blueprints

class CassandraSpec extends PublishedSpecification {

    def "is equal to the published one"() {
        expect:
        differences('cassandra', 'cassandra__cassandra-blueprint.yaml') == []
    }
}
