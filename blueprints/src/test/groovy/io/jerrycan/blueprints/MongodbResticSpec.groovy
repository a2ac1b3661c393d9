package io.jerrycan.blueprints

class MongodbResticSpec extends PublishedSpecification {

    def "is the published one, which works for one release name only and does not say what it reads"() {
        given:
        def theirs = published('mongodb-restic__mongodb-restic-blueprint.yaml')

        expect:
        differences(theirs, 'mongodb-restic') == [
            'actions.restore.phases[3].args.volumes.datadir-my-release-mongodb-1: \'/mongo/secondary\' became nothing',
            'actions.restore.phases[3].args.volumes.datadir-{{ index .Object.metadata.labels "app.kubernetes.io/instance" }}-mongodb-1: nothing became \'/mongo/secondary\'',
            'actions.restore.inputArtifactNames: nothing became [backupInfo]',
            'actions.delete.inputArtifactNames: nothing became [backupInfo]',
        ]
    }
}
