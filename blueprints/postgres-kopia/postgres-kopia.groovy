// One container dumps into a pipe on a shared volume, the other pushes from it; so each has an image of its own.
blueprint('postgres-bp') {

    def tools = '{{if index .Options "kanisterImage" }} {{- .Options.kanisterImage -}} {{else -}} ghcr.io/kanisterio/kanister-tools:0.117.0 {{- end}}'
    def database = 'postgres:17-bookworm'
    def host = "${object.metadata.labels['app.kubernetes.io/instance']}-postgresql"
    def piped = [namespace: statefulSet.namespace, sharedVolumeMedium: 'Memory', initImage: tools,
                 initCommand: bash('mkfifo /tmp/data; chmod 666 /tmp/data')]
    def asAdmin = { login, work -> bash("""
        export PGHOST='$host.${statefulSet.namespace}.svc.cluster.local'
        export PGUSER='postgres'
        export PGPASSWORD='${login.data('postgres-password').inScript()}'
        $work
    """) }

    action('backup') {
        kind 'StatefulSet'
        def dump = phase('pgDump') {
            def login = secret('pgSecret', name: host, namespace: statefulSet.namespace)
            multiContainerRun piped + [backgroundImage: database, outputImage: tools,
                backgroundCommand: asAdmin(login, 'pg_dumpall --clean -U $PGUSER > /tmp/data'), outputCommand: bash("""
                    backup_file_path="backup.sql"
                    cat /tmp/data | kando location push --profile '${profile.json.inScript()}' --path "\${backup_file_path}" --output-name "kopiaOutput" -
                """)]
        }
        outputArtifact('pgBackup', kopiaSnapshot: dump.output('kopiaOutput'))
    }

    action('restore') {
        kind 'StatefulSet'
        phase('pgRestore') {
            def login = secret('pgSecret', name: host, namespace: statefulSet.namespace)
            multiContainerRun piped + [backgroundImage: tools, outputImage: database, backgroundCommand: bash("""
                backup_file_path="backup.sql"
                kopia_snap='${inputArtifact('pgBackup').kopiaSnapshot}'
                kando location pull --profile '${profile.json.inScript()}' --path "\${backup_file_path}" --kopia-snapshot "\${kopia_snap}" - > /tmp/data
            """), outputCommand: asAdmin(login, 'cat /tmp/data | psql -q -U "${PGUSER}"')]
        }
    }

    action('delete') {
        phase('deleteDump') {
            kubeTask image: tools, namespace: namespace.name, command: bash("""
                backup_file_path="backup.sql"
                kopia_snap='${inputArtifact('pgBackup').kopiaSnapshot}'
                kando location delete --profile '${profile.json.inScript()}' --path "\${backup_file_path}" --kopia-snapshot "\${kopia_snap}"
            """)
        }
    }
}
