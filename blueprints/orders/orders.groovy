// Backs up, wipes, restores and deletes the data of the application in app.yaml. Its writers are stopped while the data
// is read or replaced, and come back whatever happens.
blueprint('orders') {

    def writers = [kind: 'Deployment', name: 'orders-api']

    def mounted = { claim ->
        [volumes   : [[name: 'data', persistentVolumeClaim: [claimName: claim]]],
         containers: [[name: 'container', volumeMounts: [[name: 'data', mountPath: '/mnt/data']]]]]
    }

    action('backup') {
        def db = statefulSet

        def stop = phase('stopWriters') {
            scaleWorkload(writers + [namespace: db.namespace, replicas: 0])
        }

        def dump = phase('dump') {
            kubeTask image: 'registry.example.org/tools:1',
                     namespace: db.namespace,
                     podOverride: mounted("data-${db.name}-0"),
                     env: [PROFILE: profile.json],
                     command: bash("""
                         path="orders/${db.namespace}/${time.format('20060102-150405')}.tar.gz"
                         tar -C /mnt/data -c . | gzip | kando location push --profile "\$PROFILE" --path "\$path" -
                         kando output path "\$path"
                     """)
        }

        deferPhase('startWriters') {
            scaleWorkload(writers + [namespace: db.namespace, replicas: stop.output('originalReplicaCount')])
        }

        outputArtifact('dump', path: dump.output('path'))
    }

    action('wipe') {
        phase('removeData') {
            kubeExec namespace: statefulSet.namespace, pod: statefulSet.pod(0), container: 'orders',
                     command: ['sh', '-c', 'rm -rf /var/lib/orders/*']
        }
    }

    action('restore') {
        def db = statefulSet
        def dump = inputArtifact('dump')

        def stop = phase('stopWritersToRestore') {
            scaleWorkload(writers + [namespace: db.namespace, replicas: 0])
        }

        phase('unpack') {
            kubeTask image: 'registry.example.org/tools:1',
                     namespace: db.namespace,
                     podOverride: mounted("data-${db.name}-0"),
                     env: [PROFILE: profile.json],
                     command: bash("""
                         kando location pull --profile "\$PROFILE" --path '${dump.path}' - |
                             gunzip | tar -C /mnt/data -x
                     """)
        }

        deferPhase('startWritersAgain') {
            scaleWorkload(writers + [namespace: db.namespace, replicas: stop.output('originalReplicaCount')])
        }
    }

    action('delete') {
        def dump = inputArtifact('dump')

        phase('removeDump') {
            kubeTask image: 'registry.example.org/tools:1',
                     env: [PROFILE: profile.json],
                     command: bash("""
                         kando location delete --profile "\$PROFILE" --path '${dump.path}'
                     """)
        }
    }
}
