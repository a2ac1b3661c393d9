// Restores a snapshot beside the database, dumps that one to the location, and forgets the snapshot.
blueprint('rds-postgres-dump-bp') {

    def here = object.metadata.namespace
    def prefix = 'test-postgresql-instance/postgres'
    def aws = [credentialsSource: 'secret', credentialsSecret: 'awssecret', region: object.data['aws.region']]
    def awsSecret = [name: object.data['aws.secret'], namespace: here]
    def database = { login -> [dbEngine: 'PostgreSQL', username: login.data('username'), password: login.data('password')] }
    def dbSecret = [name: object.data['postgres.secret'], namespace: here]

    action('backup') {
        def snapshot = phase('createSnapshot') {
            secret('awssecret', *: awsSecret)
            createRDSSnapshot aws + [instanceID: object.data['postgres.instanceid']]
        }
        def of = { names -> names.collectEntries { [it, snapshot.output(it)] } }
        def dump = phase('exportSnapshot') {
            secret('awssecret', *: awsSecret)
            exportRDSSnapshotToLocation aws + database(secret('dbsecret', *: dbSecret)) +
                of(['instanceID', 'securityGroupID', 'snapshotID', 'dbSubnetGroup']) +
                [namespace: here, databases: object.data['postgres.databases'], backupArtifactPrefix: prefix]
        }
        phase('deleteSnapshot') {
            secret('awssecret', *: awsSecret)
            deleteRDSSnapshot aws + of(['snapshotID'])
        }
        outputArtifact('backupInfo', backupID: dump.output('backupID'), *: of(['snapshotID', 'instanceID', 'securityGroupID', 'dbSubnetGroup']))
    }

    action('restore') {
        def backup = inputArtifact('backupInfo')
        phase('restoreSnapshots') {
            secret('awssecret', *: awsSecret)
            restoreRDSSnapshot aws + database(secret('dbsecret', *: dbSecret)) + [namespace: here, backupArtifactPrefix: prefix] +
                ['instanceID', 'backupID', 'securityGroupID', 'dbSubnetGroup'].collectEntries { [it, backup.value(it)] }
        }
    }

    action('delete') {
        phase('deleteBackup') {
            kubeTask namespace: namespace.name, image: 'ghcr.io/kanisterio/kanister-tools:0.116.0',
                     command: ['bash', '-o', 'pipefail', '-o', 'errexit', '-c', """\
                         s3path='$prefix/${inputArtifact('backupInfo').backupID}'
                         kando location delete --profile '${profile.json.inScript()}' --path \${s3path}
                     """.stripIndent()]
        }
    }
}
