package io.jerrycan.blueprints

class AwsRdsAuroraSnapSpec extends PublishedSpecification {

    def "is equal to the published one"() {
        expect:
        differences('aws-rds-aurora-snap', 'aws-rds-aurora-mysql__aws-rds-aurora-snap-blueprint.yaml') == []
    }
}
