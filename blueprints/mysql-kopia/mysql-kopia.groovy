// One container dumps into a pipe on a shared volume, the other pushes from it; so each has an image of its own.
blueprint('mysql-blueprint') {

    def tools = '{{if index .Options "kanisterImage" }} {{- .Options.kanisterImage -}} {{else -}} ghcr.io/kanisterio/kanister-tools:0.117.0 {{- end}}'
    def instance = object.metadata.labels['app.kubernetes.io/instance']
    def login = [name: instance, namespace: statefulSet.namespace]
    def piped = [namespace: statefulSet.namespace, sharedVolumeMedium: 'Memory', initImage: tools,
                 initCommand: bash('mkfifo /tmp/data; chmod 666 /tmp/data')]

    action('backup') {
        def dump = phase('dumpToStore') {
            def password = secret('mysqlSecret', *: login).data('mysql-root-password').inScript()
            multiContainerRun piped + [backgroundImage: 'mysql:8', outputImage: tools, backgroundCommand: bash("""
                root_password="$password"
                dump_cmd="mysqldump --column-statistics=0 -u root --password=\${root_password} -h $instance --single-transaction --all-databases"
                \${dump_cmd} > /tmp/data
            """), outputCommand: bash("""
                backup_file_path="dump.sql"
                cat /tmp/data | kando location push --profile '${profile.json.inScript()}' --path "\${backup_file_path}" --output-name "kopiaOutput" -
            """)]
        }
        outputArtifact('mysqlBackup', kopiaSnapshot: dump.output('kopiaOutput'))
    }

    action('restore') {
        phase('restoreFromStore') {
            def password = secret('mysqlSecret', *: login).data('mysql-root-password').inScript()
            multiContainerRun piped + [backgroundImage: tools, outputImage: 'mysql:8', backgroundCommand: bash("""
                backup_file_path="dump.sql"
                kopia_snap='${inputArtifact('mysqlBackup').kopiaSnapshot}'
                kando location pull --profile '${profile.json.inScript()}' --path "\${backup_file_path}" --kopia-snapshot "\${kopia_snap}" - > /tmp/data
            """), outputCommand: bash("""
                root_password="$password"
                cat /tmp/data | mysql -u root --password=\${root_password} -h $instance
            """)]
        }
    }

    action('delete') {
        phase('deleteFromStore') {
            kubeTask image: tools, namespace: namespace.name, command: bash("""
                backup_file_path="dump.sql"
                kopia_snap='${inputArtifact('mysqlBackup').kopiaSnapshot}'
                kando location delete --profile '${profile.json.inScript()}' --path "\${backup_file_path}" --kopia-snapshot "\${kopia_snap}"
            """)
        }
    }
}
