blueprint('orders-db') {

    action('backup') {
        def db = statefulSet

        def stop = phase('stopWriters') {
            scaleWorkload kind: 'Deployment', namespace: db.namespace, name: 'orders-api', replicas: 0
        }

        def dump = phase('dump') {
            def login = secret('login', name: 'orders-login', namespace: db.namespace)

            kubeTask image: 'registry.example.org/pg-tools:16',
                     namespace: db.namespace,
                     env: [PGPASSWORD: login.data('password'), PROFILE: profile.json],
                     command: bash("""
                         path="/orders/${db.namespace}/${time.format('20060102-150405')}.sql.gz"
                         pg_dumpall --host ${db.name} --username postgres | gzip |
                             kando location push --profile "\$PROFILE" --path "\$path" -
                         kando output path "\$path"
                     """)
        }

        deferPhase('startWriters') {
            scaleWorkload kind: 'Deployment', namespace: db.namespace, name: 'orders-api',
                          replicas: stop.output('originalReplicaCount')
        }

        outputArtifact('dump', path: dump.output('path'))
    }
}
