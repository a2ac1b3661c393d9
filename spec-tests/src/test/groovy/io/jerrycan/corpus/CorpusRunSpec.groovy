package io.jerrycan.corpus

import io.jerrycan.spec.BlueprintSpec
import spock.lang.Requires

import java.nio.file.Files
import java.nio.file.Path
import java.util.zip.GZIPInputStream

/**
 * Runs blueprints as they are published, from the folder that {@code -Dcorpus.dir} names. Stand-ins for the client
 * programs know one database, a file, and one password.
 */
@Requires(value = { System.getProperty('corpus.dir') && new File(System.getProperty('corpus.dir')).directory }, reason = 'needs -Dcorpus.dir')
class CorpusRunSpec extends BlueprintSpec {
    static final PASSWORD = 'pa5s-w0rd'
    static final DATA = 'first line\nsecond line with "quotes" and $dollars\n'

    def "the published #name blueprint backs up, restores and deletes"() {
        given:
        apply(application(secret, secretKey))
        stub(dumper, "cat '${database()}'")
        stub(loader, "cat > '${database()}'")
        Files.writeString(database(), DATA)
        def blueprint = "${System.getProperty('corpus.dir')}/$file"

        when:
        def backup = perform(blueprint, 'backup', object: 'statefulset/shop/orders')

        then:
        backup.errors == []
        def path = backup.artifacts[artifact][key]
        stored(path) == DATA

        when:
        Files.delete(database())
        def restore = perform(blueprint, 'restore', object: 'statefulset/shop/orders', from: backup)

        then:
        restore.errors == []
        Files.readString(database()) == DATA

        when:
        def delete = perform(blueprint, 'delete', object: 'namespace/shop', from: backup)

        then:
        delete.errors == []
        !Files.exists(object(path))

        where:
        name       | dumper       | loader      | secret              | secretKey             | artifact         | key
        'mysql'    | 'mysqldump'  | 'mysql'     | 'orders'            | 'mysql-root-password' | 'mysqlCloudDump' | 's3path'
        'postgres' | 'pg_dumpall' | 'psql'      | 'orders-postgresql' | 'postgres-password'   | 'cloudObject'    | 'backupLocation'
        'redis'    | 'redis-dump' | 'redis-cli' | 'orders'            | 'redis-password'      | 'redisCloudDump' | 's3path'

        file = "${name}__${name}-blueprint.yaml"
    }

    /** A client program that does its work only with the right password, wherever it is given. */
    private void stub(String name, String work) {
        tool(name, """#!/bin/sh
            case "\$PGPASSWORD \$*" in
              *$PASSWORD*) $work ;;
              *) echo "access denied" >&2; exit 1 ;;
            esac
        """.stripIndent())
    }

    private Path database() {
        store().resolve('database.sql')
    }

    private Path object(String path) {
        store().resolve(path.startsWith('/') ? path.substring(1) : path)
    }

    private String stored(String path) {
        new GZIPInputStream(Files.newInputStream(object(path))).text
    }

    private static String application(String secret, String key) {
        """
        apiVersion: v1
        kind: Namespace
        metadata: {name: shop}
        ---
        apiVersion: v1
        kind: Secret
        metadata: {name: $secret, namespace: shop}
        stringData: {$key: $PASSWORD}
        ---
        apiVersion: apps/v1
        kind: StatefulSet
        metadata:
          name: orders
          namespace: shop
          labels: {app.kubernetes.io/instance: orders, app.kubernetes.io/component: master}
        spec:
          serviceName: orders
          replicas: 1
          selector: {matchLabels: {app: orders}}
          template:
            metadata: {labels: {app: orders}}
            spec:
              containers: [{name: database, image: 'database:1'}]
        """.stripIndent()
    }
}
