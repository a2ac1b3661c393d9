import io.jerrycan.blueprints.StreamedDump

// All databases of a MongoDB, each collection replaced by a restore. The password goes in as a configuration, since the
// tools take it from no variable. The Secret is called as the StatefulSet; options: host, port, user, image, and writers,
// the Deployment that must not write during a restore.
blueprint('mongodb') {
    def connection = '--config <(printf %s "$MONGO_CONFIG") --host "$MONGO_HOST" --port "$MONGO_PORT"' +
        ' --username "$MONGO_USER" --authenticationDatabase admin --quiet --archive'
    StreamedDump.actions(
        name: 'mongodb',
        image: options.image.or('ghcr.io/kanisterio/mongodb:0.119.0'),
        login: [name: statefulSet.name, namespace: statefulSet.namespace],
        env: { login -> [
            MONGO_HOST  : options.host.or(template('printf "%s.%s.svc" .Object.spec.serviceName .StatefulSet.Namespace')),
            MONGO_PORT  : options.port.or('27017'),
            MONGO_USER  : options.user.or('root'),
            MONGO_CONFIG: "password: ${login.data('mongodb-root-password').toJson()}\n",
        ] },
        dump: "mongodump $connection",
        load: "mongorestore $connection --drop",
        writers: [kind: 'Deployment', name: options.writers.or(template('printf "%s-api" .StatefulSet.Name')), namespace: statefulSet.namespace]
    )
}
