package io.jerrycan.blueprints

class AwsRdsAuroraSnapSpec extends PublishedSpecification {

    def "is equal to the published one"() {
        given:
        def theirs = published('aws-rds-aurora-mysql__aws-rds-aurora-snap-blueprint.yaml')

        expect:
        differences(theirs, 'aws-rds-aurora-snap') == []
    }
}
