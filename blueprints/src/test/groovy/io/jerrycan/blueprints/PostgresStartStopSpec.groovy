package io.jerrycan.blueprints

class PostgresStartStopSpec extends PublishedSpecification {

    def "is equal to the published one"() {
        given:
        def theirs = published('postgres__postgres-start-stop-blueprint.yaml')

        expect:
        differences(theirs, 'postgres-start-stop') == []
    }
}
