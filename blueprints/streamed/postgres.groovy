import io.jerrycan.blueprints.StreamedDump

// One database of PostgreSQL, restored in one transaction: whole, or as it was. The Secret is called as the StatefulSet;
// options: host, port, user, database, image, and writers, the Deployment that must not write during a restore.
blueprint('postgres') {
    StreamedDump.actions(
        name: 'postgres',
        image: options.image.or('ghcr.io/kanisterio/postgres-kanister-tools:0.119.0'),
        login: [name: statefulSet.name, namespace: statefulSet.namespace],
        env: { login -> [
            PGHOST    : options.host.or(template('printf "%s.%s.svc" .Object.spec.serviceName .StatefulSet.Namespace')),
            PGPORT    : options.port.or('5432'),
            PGUSER    : options.user.or('postgres'),
            PGDATABASE: options.database.or('postgres'),
            PGPASSWORD: login.data('postgres-password'),
        ] },
        dump: 'pg_dump --no-password --clean --if-exists --no-owner',
        first: 'echo "BEGIN;"',
        load: 'psql --no-password --quiet --output /dev/null --no-psqlrc --set ON_ERROR_STOP=1',
        last: 'echo "COMMIT;"',
        writers: [kind: 'Deployment', name: options.writers.or(template('printf "%s-api" .StatefulSet.Name')), namespace: statefulSet.namespace]
    )
}
