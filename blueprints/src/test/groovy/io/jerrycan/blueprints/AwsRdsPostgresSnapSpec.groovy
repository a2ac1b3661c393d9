package io.jerrycan.blueprints

class AwsRdsPostgresSnapSpec extends PublishedSpecification {

    def "is equal to the published one"() {
        given:
        def theirs = published('aws-rds-postgres__aws-rds-postgres-snap-blueprint.yaml')

        expect:
        differences(theirs, 'aws-rds-postgres-snap') == []
    }
}
