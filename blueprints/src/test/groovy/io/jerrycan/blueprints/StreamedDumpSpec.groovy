package io.jerrycan.blueprints

import io.fabric8.kubernetes.api.model.SecretBuilder
import io.jerrycan.function.FunctionCatalog
import io.jerrycan.groovy.BlueprintCompiler
import io.jerrycan.groovy.CompilerOptions
import io.jerrycan.model.State
import io.jerrycan.spec.BlueprintSpec
import java.nio.file.Files
import java.nio.file.Path
import java.util.zip.GZIPInputStream
import org.yaml.snakeyaml.Yaml

/** Stand-ins for client programs keep what they are given: the password, the command line, the dump. */
class StreamedDumpSpec extends BlueprintSpec {
    static final AWKWARD = 'it\'s "all" $HOME `id` $(id) \\n \\ & | ; # %s\n second line é <tag> '
    static final ORDERS = [object: 'statefulset/shop/orders', options: [database: 'orders']]
    static final CLIENTS = [
        [name: 'postgres', key: 'postgres-password', dump: 'pg_dump', load: 'psql', first: 'BEGIN;\n', last: 'COMMIT;\n'],
        [name: 'mysql', key: 'mysql-root-password', dump: 'mysqldump', load: 'mysql', first: '', last: ''],
        [name: 'mongodb', key: 'mongodb-root-password', dump: 'mongodump', load: 'mongorestore', first: '', last: ''],
    ]

    @Override
    List<Class<?>> libraries() {
        [StreamedDump]
    }

    def setup() {
        manifests('streamed/app.yaml')
        tool('client', """#!/bin/bash
            name="\$NAME"
            printf '%s' "\$PGPASSWORD\$MYSQL_PWD" > "$folder/password"
            printf '%s\\n' "\$@" > "$folder/arguments"
            while [ \$# -gt 0 ]; do
              if [ "\$1" = --config ]; then cat "\$2" > "$folder/config"; fi
              shift
            done
            [ ! -e "$folder/broken" ] || { echo 'connection refused' >&2; exit 2; }
            case "\$name" in
              *dump) cat "$folder/database" ;;
              *) cat > "$folder/database" ;;
            esac
        """.stripIndent(true))
    }

    def "a database that lacks something is a problem where the library is called"() {
        expect:
        problems("StreamedDump.backup(name: 'x', image: 'y')") ==
            ["5:40 the database has no 'login'; it needs name, image, login, env, dump, load"]
        problems("StreamedDump.delete(name: 'x', image: 'y', login: [:], env: { [:] }, dump: 'd', load: 'l', writer: [:])") ==
            ["5:40 the database takes no 'writer'; it takes name, image, login, env, dump, load, first, last, writers"]
        problems("StreamedDump.restor(name: 'x')") == ["5:40 library StreamedDump has no 'restor'; did you mean 'restore'?"]
    }

    def "when a dump of #client.name fails, no artifact says that there is one"() {
        given:
        install(client)
        Files.writeString(folder.resolve('broken'), '')

        when:
        def backup = perform(ORDERS, blueprint(client), 'backup')

        then:
        backup.states == [dump: State.FAILED]
        backup.artifacts == [:]
        backup.lines.contains('connection refused')

        where:
        client << CLIENTS.takeRight(1)
    }

    def "when #client.name cannot load a dump, the writers come back"() {
        given:
        install(client)
        Files.writeString(folder.resolve('database'), 'all orders')
        def backup = perform(ORDERS, blueprint(client), 'backup')
        Files.writeString(folder.resolve('broken'), '')

        when:
        def restore = perform(ORDERS + [from: backup], blueprint(client), 'restore')

        then:
        restore.states == [stopWriters: State.COMPLETE, awaitStop: State.COMPLETE, load: State.FAILED, startWriters: State.COMPLETE]
        writers() == 2

        where:
        client << CLIENTS
    }

    def "#client.name comes back byte for byte, and its awkward password arrives unchanged, on no command line"() {
        given:
        install(client)
        byte[] bytes = new byte[100_000]
        new Random(1).nextBytes(bytes)
        Files.write(folder.resolve('database'), bytes)

        when:
        def backup = perform(ORDERS, blueprint(client), 'backup')

        then:
        backup.errors == []
        backup.artifacts.dump.path ==~ "${client.name}/shop/orders/[0-9]{8}T[0-9]{6}[.][0-9]{3}Z[.]gz"
        password(client) == AWKWARD
        !Files.readString(folder.resolve('arguments')).contains('all')

        and:
        same(new GZIPInputStream(Files.newInputStream(store().resolve(backup.artifacts.dump.path))).bytes, bytes)

        when:
        Files.delete(folder.resolve('database'))
        Files.writeString(folder.resolve('password'), '')
        def restore = perform(ORDERS + [from: backup], blueprint(client), 'restore')

        then:
        restore.errors == []
        same(Files.readAllBytes(folder.resolve('database')), (client.first + latin(bytes) + client.last).getBytes('ISO-8859-1'))
        password(client) == AWKWARD
        restore.outputs.stopWriters == [originalReplicaCount: 2]
        writers() == 2

        when:
        def delete = perform([object: 'namespace/shop', from: backup], blueprint(client), 'delete')

        then:
        delete.errors == []
        !Files.exists(store().resolve(backup.artifacts.dump.path))

        where:
        client << CLIENTS
    }

    private static String latin(byte[] bytes) {
        new String(bytes, 'ISO-8859-1')
    }

    /** Without showing them where they differ. */
    private static boolean same(byte[] one, byte[] other) {
        Arrays.equals(one, other)
    }

    private static List<String> problems(String call) {
        def script = """
            import io.jerrycan.blueprints.StreamedDump

            blueprint('x') {
            action('y') { $call }
            }"""
        new BlueprintCompiler(FunctionCatalog.load(), CompilerOptions.NONE.withLibraries([StreamedDump])).check('x', script).problems()*.toString()*.minus('x:')
    }

    private void install(Map client) {
        kubernetes.secrets().inNamespace('shop').resource(new SecretBuilder()
            .withNewMetadata().withName('orders').endMetadata().addToStringData(client.key, AWKWARD).build()).create()
        [client.dump, client.load].each { tool(it, "#!/bin/bash\nNAME=$it exec bash \"\$(dirname \"\$0\")/client\" \"\$@\"\n".toString()) }
    }

    private String password(Map client) {
        client.name == 'mongodb'
            ? new Yaml().load(Files.readString(folder.resolve('config'))).password
            : Files.readString(folder.resolve('password'))
    }

    private static String blueprint(Map client) {
        "streamed/${client.name}.groovy"
    }

    private Path getFolder() {
        store()
    }

    private int writers() {
        kubernetes.apps().deployments().inNamespace('shop').withName('orders-api').get().spec.replicas
    }
}
