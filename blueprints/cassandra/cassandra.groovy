blueprint('cassandra-blueprint') {

    def inCassandra = [namespace: statefulSet.namespace]
    def all = [namespace: statefulSet.namespace, pods: '{{ range .StatefulSet.Pods }} {{.}}{{end}}']
    def traced = { script -> ['bash', '-o', 'errexit', '-o', 'xtrace', '-o', 'pipefail', '-c', script.stripIndent()] }
    def scaled = { to -> [namespace: statefulSet.namespace, name: statefulSet.name, kind: 'StatefulSet', replicas: to] }

    // Waits up to five minutes for a session; the script goes on when it does not say that it could not connect.
    def connected = { refusal, indent ->
        '''\
        timeout=300
        while true
        do
          VAR=$((cqlsh -u cassandra -p $CASSANDRA_PASSWORD -e "DESCRIBE keyspaces;" --request-timeout=300) 2>&1)
          if [[ $VAR != *"REFUSAL"* ]]
          then
            break
          fi
          if [[ $timeout -le 0 ]]
          then
             echo "Timed out waiting for cqlsh to configure.."
             exit 1
          fi
          sleep 2
          timeout=$((timeout-2))
        done'''.stripIndent().replace('REFUSAL', refusal).replace('\n', '\n' + indent)
    }

    action('backup') {
        def places = phase('getBackupPrefixLocation') {
            kubeExecAll all + [containers: 'cassandra', command: traced("""\
                BACKUP_PREFIX_LOCATION=${profile.location.bucket}/cassandra_backups/${statefulSet.namespace}/${statefulSet.name}
                LOCAL_SNAPSHOT_PREFIX_LOCATION=/bitnami/cassandra/cassandra_data/kanister_backups
                kando output backupPrefixLocation \$BACKUP_PREFIX_LOCATION
                kando output localSnapshotPrefixLocation \$LOCAL_SNAPSHOT_PREFIX_LOCATION
                kando output replicaCount ${statefulSet.pods.size()}
            """)]
        }
        def local = places.output('localSnapshotPrefixLocation')
        def prefix = places.output('backupPrefixLocation')

        phase('takeSnapshots') {
            kubeExecAll all + [containers: 'cassandra', command: traced("""\
                nodetool cleanup
                nodetool clearsnapshot --all
                nodetool snapshot -t \${HOSTNAME}
                snapshot_prefix="$local"
                mkdir -p \${snapshot_prefix}/\${HOSTNAME}
                cd /bitnami/cassandra/data/data/
                if [ -n "\$(ls -A | grep -v  -w "system" | grep -v  -w "system_traces")" ]
                then
                  cp -r `ls -A | grep -v  -w "system" | grep -v  -w "system_traces"` \${snapshot_prefix}/\${HOSTNAME}/
                  cd \${snapshot_prefix}/\${HOSTNAME}/
                  cqlsh -u cassandra -p \$CASSANDRA_PASSWORD -e "DESCRIBE SCHEMA" > schema.cql
                fi
                nodetool clearsnapshot --all
            """)]
        }
        def backup = phase('backupToObjectStore') {
            backupDataAll all + [container: 'cassandra', includePath: local, backupArtifactPrefix: prefix]
        }
        phase('deleteLocalBackup') {
            kubeExec inCassandra + [pod: '{{ index .StatefulSet.Pods 0}}', command: traced("rm -rf $local\n")]
        }
        outputArtifact('params', backupPrefixLocation: prefix, snapshotPrefix: local, restorePathPrefix: '/',
                       replicaCount: places.output('replicaCount'), backupInfo: backup.output('BackupAllInfo'))
    }

    action('restore') {
        def backup = inputArtifact('params')

        phase('waitForConnectionReady') {
            kubeExec inCassandra + [pod: statefulSet.pod(0), command: ['bash', '-o', 'pipefail', '-c',
                connected('Unable to connect to any servers', '') + '\nnodetool scrub\n']]
        }
        phase('shutdownPod') { scaleWorkload scaled(0) }
        phase('restoreFromObjectStore') {
            restoreDataAll all + [image: 'ghcr.io/kanisterio/kanister-tools:0.116.0', restorePath: backup.restorePathPrefix,
                                  backupArtifactPrefix: backup.backupPrefixLocation, backupInfo: backup.backupInfo]
        }
        phase('bringupPod') { scaleWorkload scaled(backup.replicaCount) }
        phase('restoreSnapshot') {
            kubeExec inCassandra + [pod: statefulSet.pod(0), command: ['bash', '-o', 'xtrace', '-o', 'pipefail', '-o', 'errexit', '-c', '''\
                local_snapshot_prefix=/bitnami/cassandra/cassandra_data/kanister_backups/${HOSTNAME}
                rm -rf ${local_snapshot_prefix}/\\?/
                if [ -n "$(ls ${local_snapshot_prefix}/)" ]
                then
                  CONNECTED
                  allkeyspaces=$(cqlsh -u cassandra -p $CASSANDRA_PASSWORD -e "DESCRIBE keyspaces" --request-timeout=300)
                  keyspacestodel=$(echo $allkeyspaces | xargs -n1 echo | grep -v ^system || true)
                  for ks in $keyspacestodel; do
                    cqlsh -u cassandra -p $CASSANDRA_PASSWORD -e "drop keyspace if exists $ks;" --request-timeout=300
                  done
                  cqlsh -u cassandra -p $CASSANDRA_PASSWORD -e "$(cat ${local_snapshot_prefix}/schema.cql)" --request-timeout=300
                  rm ${local_snapshot_prefix}/schema.cql
                  list="$(ls ${local_snapshot_prefix}/)"
                  cp -r ${local_snapshot_prefix}/. /bitnami/cassandra/data/data/
                  cd /bitnami/cassandra/data/data/
                  for keyspace in $list
                  do
                    cd $keyspace
                    for table in *
                    do
                      sstableloader -u cassandra -pw $CASSANDRA_PASSWORD -d ${HOSTNAME} $table/
                    done
                    cd ..
                  done
                fi
                '''.stripIndent().replace('CONNECTED', connected('Could not connect to localhost', '  ')) + "rm -rf ${backup.snapshotPrefix}\n"]]
        }
    }

    action('delete') {
        def backup = inputArtifact('params')
        phase('deleteFromObjectStore') {
            deleteDataAll namespace: object.metadata.name, backupArtifactPrefix: backup.backupPrefixLocation,
                          backupInfo: backup.backupInfo, reclaimSpace: true
        }
    }
}
