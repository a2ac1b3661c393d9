// Medusa, the backup operator of K8ssandra, does the work; its resources say when it is done.
blueprint('k8ssandra-blueprint') {

    def identity = ['apiVersion', 'group', 'name', 'namespace', 'resource']
    def started = template('toDate "2006-01-02T15:04:05.999999999Z07:00" .Time  | date "2006-01-02t15-04-05"')
    def name = "kanister-${object.spec.clusterName}-${object.metadata.name}-$started"
    def outputs = { phase -> identity.collectEntries { [it, phase.output(it)] } }
    def until = { time, path, limit -> [timeout: limit, conditions: [anyOf: [[objectReference: outputs(time), condition: """\
        {{ if "{\$.status.finishTime}" }}
          {{ if "{\$.status.$path}" }}
            true
          {{ end }}
        {{ else }}
          false
        {{ end }}""".stripIndent()]]]] }

    action('backup') {
        def made = phase('createCassandraBackup') {
            kubeOps operation: 'create', namespace: object.metadata.namespace, spec: """\
                apiVersion: cassandra.k8ssandra.io/v1alpha1
                kind: CassandraBackup
                metadata:
                  name: $name
                spec:
                  name: $name
                  cassandraDatacenter: "${object.metadata.name}\"""".stripIndent()
        }
        phase('waitCassandraBackupComplete') { wait(until(made, 'finished[]', '45m')) }
        outputArtifact('backupInfo', *: outputs(made))
    }

    action('restore') {
        def backup = inputArtifact('backupInfo')
        def made = phase('createCassandraRestore') {
            kubeOps operation: 'create', namespace: object.metadata.namespace, spec: """\
                apiVersion: cassandra.k8ssandra.io/v1alpha1
                kind: CassandraRestore
                metadata:
                  name: restore-${backup.name}
                spec:
                  backup: ${backup.name}
                  inPlace: true
                  shutdown: true
                  cassandraDatacenter:
                    name: "${object.metadata.name}"
                    clusterName: "${object.spec.clusterName}\"""".stripIndent()
        }
        phase('waitCassandraRestoreComplete') { wait(until(made, 'restoreKey', '600m')) }
        phase('cassandraRestoreDelete') { kubeOps operation: 'delete', objectReference: outputs(made) }
    }

    action('delete') {
        def backup = inputArtifact('backupInfo')
        phase('cassandraBackupDelete') {
            kubeOps operation: 'delete', objectReference: identity.collectEntries { [it, backup.value(it)] }
        }
    }
}
