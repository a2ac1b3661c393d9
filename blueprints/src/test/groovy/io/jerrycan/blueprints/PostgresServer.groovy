package io.jerrycan.blueprints

import io.jerrycan.embedded.storage.FileTrees
import java.nio.file.Files
import java.nio.file.Path
import java.util.concurrent.TimeUnit

/** A real PostgreSQL server on loopback, with its data in a folder of its own. Its programs refuse to run as root. */
class PostgresServer implements Closeable {
    private static final List<String> AS_NOBODY = System.getProperty('user.name') == 'root'
        ? ['setpriv', '--reuid=65534', '--regid=65534', '--clear-groups'] : []

    final int port = new ServerSocket(0).withCloseable { it.localPort }
    final String password
    private final Path folder

    PostgresServer(String password) {
        this.password = password
        folder = Files.createTempDirectory(Path.of('/tmp'), 'postgres')
        Files.writeString(folder.resolve('password'), password)
        run('chown', '-R', '65534:65534', "$folder")
        asOwner("$programs/initdb", '--pgdata', "$folder/data", '--username', 'postgres', '--pwfile', "$folder/password",
            '--auth', 'scram-sha-256', '--encoding', 'UTF8', '--no-sync')
        asOwner("$programs/pg_ctl", 'start', '--wait', '--pgdata', "$folder/data", '--log', "$folder/log",
            '--options', "-p $port -c listen_addresses=127.0.0.1 -c unix_socket_directories=$folder -c fsync=off")
    }

    /** The folder with the programs of a server; null when there is none on this machine. */
    static File getPrograms() {
        new File('/usr/lib/postgresql').listFiles()?.sort()?.reverse()?.collect { new File(it, 'bin') }?.find { new File(it, 'initdb').canExecute() }
    }

    /** What a statement prints, one row a line. */
    String sql(String statement) {
        run([PGPASSWORD: password], 'psql', '--no-psqlrc', '--host', '127.0.0.1', '--port', "$port", '--username', 'postgres',
            '--quiet', '--tuples-only', '--no-align', '--set', 'ON_ERROR_STOP=1', '--command', statement).trim()
    }

    @Override
    void close() {
        asOwner("$programs/pg_ctl", 'stop', '--mode', 'immediate', '--pgdata', "$folder/data")
        FileTrees.delete(folder)
    }

    private void asOwner(String... command) {
        run(*AS_NOBODY, *command)
    }

    private static String run(Map<String, String> environment = [:], String... command) {
        def log = Files.createTempFile('postgres', '.log')
        def builder = new ProcessBuilder(command).directory(new File('/tmp')).redirectErrorStream(true).redirectOutput(log.toFile())
        builder.environment().putAll(environment)
        def process = builder.start()
        def done = process.waitFor(60, TimeUnit.SECONDS)
        def output = Files.readString(log)
        Files.delete(log)
        if (!done || process.exitValue() != 0) {
            process.destroyForcibly()
            throw new IllegalStateException("${command[0]} failed: $output")
        }
        output
    }
}
