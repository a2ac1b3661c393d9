// A physical backup between pg_backup_start and pg_backup_stop, which one session of a pod beside the database holds open.
blueprint('postgres-bp') {

    def prefix = 's3-bucket/path/artifactPrefix'
    def ns = '{{.StatefulSet.Namespace }}'
    def claim = '{{- range $key, $_ := index .StatefulSet.PersistentVolumeClaims (index .StatefulSet.Pods 0) -}}{{$key}}{{break}}{{end}}'
    def host = "${object.metadata.labels['app.kubernetes.io/instance']}-postgresql"
    def ready = '{{ $available := false }}{{ range $condition := $.status.conditions }}' +
        '{{ if and (eq .type "ContainersReady") (eq .status "True") }}{{ $available = true }}{{ end }}{{ end }}{{ $available }}'

    action('backup') {
        kind 'StatefulSet'

        def session = phase('createBackupPod') {
            def login = secret('pgSecret', name: host, namespace: statefulSet.namespace)
            kubeOps operation: 'create', namespace: statefulSet.namespace, spec: """\
                apiVersion: v1
                kind: Pod
                metadata:
                  generateName: postgres-backup-session
                spec:
                  restartPolicy: Never
                  containers:
                    - name: container
                      image: bitnamilegacy/postgresql:17
                      command:
                      - bash
                      - -o
                      - errexit
                      - -o
                      - pipefail
                      - -c
                      - |
                        export PGHOST='${host}.${statefulSet.namespace}.svc.cluster.local'
                        export PGUSER='postgres'
                        export PGPASSWORD='${login.data('postgres-password').inScript()}'
                        ## Create file descriptor to send commands to psql
                        mkfifo /tmp/pg_in
                        ## Create "holder" process to keep pg_in open
                        while sleep 1; do :; done >/tmp/pg_in &
                        ## Save "holder" PID to a file to kill it later
                        echo \$! > /tmp/holder_pid
                        ## Run psql session reading from pg_in and writing ot pg_out
                        ## Using tee here to keep the pod logs (might need to replace with just `> /tmp/pg_out`)
                        ## TODO: should we track stderr here?
                        cat /tmp/pg_in | psql -U \${PGUSER} | tee /tmp/pg_out""".stripIndent()
        }.output('name')

        def tell = { name, todo, sql, answer ->
            phase(name) {
                kubeExec namespace: statefulSet.namespace, pod: session, command: bash("""
                    ## Send $todo command to psql session
                    echo "SELECT $sql;" > /tmp/pg_in
                    ## Make sure operation completed
                    ## TODO: maybe there's a better way to fail/log here?
                    grep -q $answer <(tail -f /tmp/pg_out)
                """)
            }
        }
        def pod = [apiVersion: 'v1', resource: 'pods', name: session, namespace: statefulSet.namespace]

        phase('waitForPodReady') {
            waitV2 timeout: '5m', conditions: [anyOf: [[condition: ready, objectReference: pod]]]
        }
        tell('startBackup', 'pg_backup_start', "pg_backup_start(label => 'kanister_backup', fast => false)", 'pg_backup_start')
        def copy = phase('copyFiles') {
            copyVolumeData namespace: statefulSet.namespace, volume: claim, dataArtifactPrefix: prefix
        }
        tell('stopBackup', 'pg_backup_stop', '* FROM pg_backup_stop(wait_for_archive => true)', '"LABEL: kanister_backup"')
        deferPhase { kubeOps operation: 'delete', objectReference: pod }
        outputArtifact('cloudObject', pvc: claim, *: ['backupArtifactLocation', 'backupID', 'backupTag'].collectEntries { [it, copy.output(it)] })
    }

    action('restore') {
        kind 'StatefulSet'
        def backup = inputArtifact('cloudObject')
        def scale = { to -> [namespace: ns, name: statefulSet.name, kind: 'StatefulSet', replicas: to] }

        phase('ShutdownApplication') { scaleWorkload scale(0) }
        phase('RestoreFromObjectStore') {
            restoreData namespace: ns, image: 'ghcr.io/kanisterio/kanister-tools:0.110.0',
                        volumes: ['{{ .ArtifactsIn.cloudObject.KeyValue.pvc }}': "/mnt/vol_data/${backup.pvc}"],
                        backupArtifactPrefix: prefix, backupTag: backup.backupTag
        }
        deferPhase('StartupApplication') { scaleWorkload scale(statefulSet.pods.size()) }
    }

    action('delete') {
        phase('deleteFromObjectStore') {
            deleteData namespace: ns, backupArtifactPrefix: prefix, backupID: inputArtifact('cloudObject').backupID
        }
    }
}
