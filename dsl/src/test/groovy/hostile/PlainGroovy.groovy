package hostile

import groovy.transform.CompileStatic
import java.nio.file.Files
import java.nio.file.Path

/**
 * Runs scripts as Groovy would without any care, in a process that is made for it, and prints the names of those that
 * did harm: that loaded {@link Marker}, left its file, or connected to a port.
 */
class PlainGroovy {
    private static final long PATIENCE = 3_000

    static void main(String[] scripts) {
        def server = new ServerSocket(0, 50, InetAddress.loopbackAddress)
        server.soTimeout = 1
        scripts.each { script ->
            def text = Files.readString(Path.of(script)).replace('55555', "${server.localPort}")
            Marker.FILE.delete()
            def process = Thread.start { run(text) }
            if (harms(process, server)) {
                System.out.println(Path.of(script).fileName)
                System.out.flush()
            }
            // What it does late is not the next one's doing.
            process.join(PATIENCE.intdiv(3))
            ProcessHandle.current().descendants().forEach { it.onExit().join() }
        }
        Runtime.runtime.halt(0)
    }

    private static boolean harms(Thread process, ServerSocket server) {
        def end = System.currentTimeMillis() + PATIENCE
        while (System.currentTimeMillis() < end) {
            boolean ended = !process.alive
            if (Marker.FILE.exists() || connected(server)) {
                return true
            } else if (ended && !ProcessHandle.current().descendants().findAny().present) {
                return Marker.FILE.exists()
            }
            Thread.yield()
        }
        return false
    }

    private static void run(String text) {
        try {
            new GroovyShell(new MarkerLoader()).evaluate(text)
        } catch (Throwable ignored) {
            // what became of the script shows in what it left
        }
    }

    private static boolean connected(ServerSocket server) {
        try {
            server.accept().close()
            return true
        } catch (SocketTimeoutException ignored) {
            return false
        }
    }

    /** With a class of its own for the marker, so that each script initialises it anew. */
    @CompileStatic
    private static class MarkerLoader extends URLClassLoader {
        MarkerLoader() {
            super(classPath(), (ClassLoader) null)
        }

        private static URL[] classPath() {
            System.getProperty('java.class.path').split(File.pathSeparator).collect { String entry -> new File(entry).toURI().toURL() } as URL[]
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) {
            name.startsWith('hostile.') ? super.loadClass(name, resolve) : PlainGroovy.classLoader.loadClass(name)
        }
    }
}
