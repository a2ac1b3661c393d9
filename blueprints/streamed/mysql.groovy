import io.jerrycan.blueprints.StreamedDump

// One database of MySQL or MariaDB, read in one transaction. The Secret is called as the StatefulSet; options: database,
// which has to be given, host, port, user, image, and writers, the Deployment that must not write during a restore.
blueprint('mysql') {
    def connection = '--host "$MYSQL_HOST" --port "$MYSQL_TCP_PORT" --user "$MYSQL_USER"'
    StreamedDump.actions(
        name: 'mysql',
        image: options.image.or('ghcr.io/kanisterio/mysql-sidecar:0.119.0'),
        login: [name: statefulSet.name, namespace: statefulSet.namespace],
        env: { login -> [
            MYSQL_HOST    : options.host.or(template('printf "%s.%s.svc" .Object.spec.serviceName .StatefulSet.Namespace')),
            MYSQL_TCP_PORT: options.port.or('3306'),
            MYSQL_USER    : options.user.or('root'),
            MYSQL_DATABASE: options.database,
            MYSQL_PWD     : login.data('mysql-root-password'),
        ] },
        dump: "mysqldump $connection --single-transaction --routines --triggers --databases \"\$MYSQL_DATABASE\"",
        load: "mysql $connection",
        writers: [kind: 'Deployment', name: options.writers.or(template('printf "%s-api" .StatefulSet.Name')), namespace: statefulSet.namespace]
    )
}
