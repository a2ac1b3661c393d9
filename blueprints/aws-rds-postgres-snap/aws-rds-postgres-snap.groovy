blueprint('rds-postgres-snapshot-bp') {

    action('backup') {
        def snapshot = phase('createSnapshot') {
            createRDSSnapshot([instanceID: object.data['postgres.instanceid']])
        }
        outputArtifact('backupInfo', *: ['snapshotID', 'instanceID', 'securityGroupID', 'allocatedStorage', 'dbSubnetGroup']
            .collectEntries { [it, snapshot.output(it)] })
    }

    action('restore') {
        def backup = inputArtifact('backupInfo')
        phase('restoreSnapshots') {
            restoreRDSSnapshot(['instanceID', 'snapshotID', 'securityGroupID', 'dbSubnetGroup'].collectEntries { [it, backup.value(it)] })
        }
    }

    action('delete') {
        phase('deleteSnapshot') { deleteRDSSnapshot([snapshotID: inputArtifact('backupInfo').snapshotID]) }
    }
}
