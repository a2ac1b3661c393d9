package io.jerrycan.blueprints

class PostgresStartStopSpec extends PublishedSpecification {

    def "is equal to the published one"() {
        expect:
        differences('postgres-start-stop', 'postgres__postgres-start-stop-blueprint.yaml') == []
    }
}
