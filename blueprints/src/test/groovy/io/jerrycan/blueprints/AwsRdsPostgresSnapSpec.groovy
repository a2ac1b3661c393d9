package io.jerrycan.blueprints

class AwsRdsPostgresSnapSpec extends PublishedSpecification {

    def "is equal to the published one"() {
        expect:
        differences('aws-rds-postgres-snap', 'aws-rds-postgres__aws-rds-postgres-snap-blueprint.yaml') == []
    }
}
