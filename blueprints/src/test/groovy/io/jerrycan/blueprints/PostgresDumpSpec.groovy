package io.jerrycan.blueprints

import io.fabric8.kubernetes.api.model.SecretBuilder
import io.jerrycan.model.State
import io.jerrycan.spec.BlueprintSpec
import java.nio.file.Files
import java.util.zip.GZIPInputStream
import java.util.zip.GZIPOutputStream
import spock.lang.Requires

/** The client programs and the server are real. In CI they have to be there. */
@Requires(value = { System.getenv('CI') || PostgresServer.programs }, reason = 'needs a PostgreSQL server in /usr/lib/postgresql')
class PostgresDumpSpec extends BlueprintSpec {
    static final PASSWORD = 'it\'s "all" $HOME `id` \\ & %s é'

    PostgresServer server
    Map orders

    @Override
    List<Class<?>> libraries() {
        [StreamedDump]
    }

    def setup() {
        server = new PostgresServer(PASSWORD)
        server.sql('CREATE TABLE orders (id int PRIMARY KEY, note text); INSERT INTO orders SELECT n, repeat(chr(9731), n) FROM generate_series(1, 500) n')
        manifests('streamed/app.yaml')
        kubernetes.secrets().inNamespace('shop').resource(new SecretBuilder()
            .withNewMetadata().withName('orders').endMetadata().addToStringData('postgres-password', PASSWORD).build()).create()
        orders = [object: 'statefulset/shop/orders', options: [host: '127.0.0.1', port: "$server.port"]]
    }

    def cleanup() {
        server?.close()
    }

    def "what was lost comes back, and what came since goes"() {
        given:
        def before = contents()

        when:
        def backup = perform(orders, 'streamed/postgres.groovy', 'backup')
        server.sql("DELETE FROM orders WHERE id > 7; INSERT INTO orders VALUES (1000, 'later')")
        def restore = perform(orders + [from: backup], 'streamed/postgres.groovy', 'restore')

        then:
        backup.errors == []
        restore.errors == []
        contents() == before
    }

    def "a dump that breaks off between two statements changes nothing, and the writers come back"() {
        given:
        def backup = perform(orders, 'streamed/postgres.groovy', 'backup')
        def file = store().resolve(backup.artifacts.dump.path)
        def statements = new GZIPInputStream(Files.newInputStream(file)).text
        Files.write(file, gzipWithoutEnd(statements.substring(0, statements.indexOf(';', statements.indexOf('DROP TABLE')) + 2)))
        server.sql("INSERT INTO orders VALUES (1000, 'later')")
        def before = contents()

        when:
        def restore = perform(orders + [from: backup], 'streamed/postgres.groovy', 'restore')

        then:
        restore.states.load == State.FAILED
        contents() == before
        kubernetes.apps().deployments().inNamespace('shop').withName('orders-api').get().spec.replicas == 2
    }

    private static byte[] gzipWithoutEnd(String text) {
        def bytes = new ByteArrayOutputStream()
        new GZIPOutputStream(bytes).withCloseable { it << text }
        Arrays.copyOf(bytes.toByteArray(), bytes.size() - 8)
    }

    private String contents() {
        server.sql('SELECT count(*), md5(string_agg(id || note, $$,$$ ORDER BY id)) FROM orders')
    }
}
