package io.jerrycan.blueprints

class AwsRdsPostgresDumpSpec extends PublishedSpecification {

    def "is the published one, which does not say what its delete action reads"() {
        given:
        def theirs = published('aws-rds-postgres__aws-rds-postgres-dump-blueprint.yaml')

        expect:
        differences(theirs, 'aws-rds-postgres-dump') == [
            'actions.delete.inputArtifactNames: nothing became [backupInfo]',
        ]
    }

    def "login and profile are arguments where that is enough; in the one script, a word lets the profile in"() {
        expect:
        problemsWithoutInScript('aws-rds-postgres-dump') == [secret('44:61', 'profile.json')]
    }
}
