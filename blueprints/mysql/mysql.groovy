blueprint('mysql-blueprint') {

    def tools = 'ghcr.io/kanisterio/mysql-sidecar:0.116.0'
    def instance = object.metadata.labels['app.kubernetes.io/instance']
    def started = template('toDate "2006-01-02T15:04:05.999999999Z07:00" .Time  | date "2006-01-02T15-04-05"')
    def login = [name: instance, namespace: statefulSet.namespace]

    action('backup') {
        def dump = phase('dumpToObjectStore') {
            def password = secret('mysqlSecret', *: login).data('mysql-root-password').inScript()
            kubeTask image: tools, namespace: statefulSet.namespace, command: bash("""
                s3_path="/mysql-backups/${statefulSet.namespace}/${instance}/${started}/dump.sql.gz"
                root_password="${password}"
                mysqldump --column-statistics=0 -u root --password=\${root_password} -h ${instance} --single-transaction --all-databases | gzip - | kando location push --profile '${profile.json.inScript()}' --path \${s3_path} -
                kando output s3path \${s3_path}
            """)
        }
        outputArtifact('mysqlCloudDump', s3path: dump.output('s3path'))
    }

    action('restore') {
        phase('restoreFromBlobStore') {
            def password = secret('mysqlSecret', *: login).data('mysql-root-password').inScript()
            kubeTask image: tools, namespace: statefulSet.namespace, command: bash("""
                s3_path="${inputArtifact('mysqlCloudDump').s3path}"
                root_password="${password}"
                kando location pull --profile '${profile.json.inScript()}' --path \${s3_path} - | gunzip | mysql -u root --password=\${root_password} -h ${instance}
            """)
        }
    }

    action('delete') {
        phase('deleteFromBlobStore') {
            kubeTask image: tools, namespace: namespace.name, command: bash("""
                s3_path="${inputArtifact('mysqlCloudDump').s3path}"
                kando location delete --profile '${profile.json.inScript()}' --path \${s3_path}
            """)
        }
    }
}
