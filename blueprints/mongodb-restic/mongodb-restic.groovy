blueprint('mongodb-blueprint') {

    def instance = object.metadata.labels['app.kubernetes.io/instance']
    def prefix = "${profile.location.bucket}/mongodb-backups/${statefulSet.name}/rs_backup"
    def scaled = { name, to -> [namespace: statefulSet.namespace, name: name, kind: 'StatefulSet', replicas: to] }

    action('backup') {
        def backup = phase('backupSnapshots') {
            backupDataAll namespace: statefulSet.namespace, container: 'mongodb', includePath: '/bitnami/mongodb',
                          backupArtifactPrefix: prefix
        }
        outputArtifact('backupInfo', backupIdentifier: backup.output('BackupAllInfo'))
    }

    action('restore') {
        phase('shutdownPrimary') { scaleWorkload scaled("$instance-mongodb", 0) }
        phase('shutdownArbiter') { scaleWorkload scaled("$instance-mongodb-arbiter", 0) }
        phase('restorePrimary') {
            restoreDataAll namespace: statefulSet.namespace, image: 'ghcr.io/kanisterio/kanister-tools:0.116.0',
                           backupArtifactPrefix: prefix, backupInfo: inputArtifact('backupInfo').backupIdentifier
        }
        phase('syncSecondary') { // an empty secondary copies everything from the primary
            prepareData namespace: statefulSet.namespace, image: 'busybox',
                        volumes: [("datadir-$instance-mongodb-1"): '/mongo/secondary'],
                        command: ['sh', '-c', 'rm -rf /mongo/secondary/data/db/*\n']
        }
        phase('startPrimary') { scaleWorkload scaled(statefulSet.name, 1) }
        phase('startArbiter') { scaleWorkload scaled("$instance-mongodb-arbiter", 1) }
    }

    action('delete') {
        phase('deleteSnapshots') {
            deleteDataAll namespace: statefulSet.namespace, backupArtifactPrefix: prefix, reclaimSpace: true,
                          backupInfo: inputArtifact('backupInfo').backupIdentifier
        }
    }
}
