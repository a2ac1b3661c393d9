blueprint('rds-aurora-snapshot-bp') {

    def engine = [dbEngine: 'aurora-mysql']
    action('backup') {
        def snapshot = phase('createSnapshot') {
            createRDSSnapshot([instanceID: object.data['aurora.clusterID']] + engine)
        }
        outputArtifact('backupInfo', *: ['snapshotID', 'instanceID', 'securityGroupID', 'allocatedStorage', 'dbSubnetGroup']
            .collectEntries { [it, snapshot.output(it)] })
    }

    action('restore') {
        def backup = inputArtifact('backupInfo')
        phase('restoreSnapshots') {
            restoreRDSSnapshot(['instanceID', 'snapshotID', 'securityGroupID', 'dbSubnetGroup'].collectEntries { [it, backup.value(it)] } + engine)
        }
    }

    action('delete') {
        phase('deleteSnapshot') { deleteRDSSnapshot([snapshotID: inputArtifact('backupInfo').snapshotID] + engine) }
    }
}
