package io.jerrycan.stdlib

import java.util.concurrent.CopyOnWriteArrayList
import java.util.concurrent.atomic.AtomicInteger

/** Passes TCP connections on to an API server until it is told to cut them, as a load balancer or a restart does. */
class CuttingProxy implements Closeable {
    private final ServerSocket server = new ServerSocket(0, 50, InetAddress.loopbackAddress)
    private final List<Socket> sockets = new CopyOnWriteArrayList<>()
    private final int target
    final AtomicInteger cuts = new AtomicInteger()

    CuttingProxy(int target) {
        this.target = target
        Thread.startDaemon {
            while (!server.closed) {
                try {
                    connect(server.accept())
                } catch (IOException closed) {
                    close()
                }
            }
        }
    }

    int getPort() { server.localPort }

    private void connect(Socket left) {
        def right = new Socket(InetAddress.loopbackAddress, target)
        sockets.addAll([left, right])
        pump(left, right)
        pump(right, left)
    }

    private static void pump(Socket from, Socket to) {
        Thread.startDaemon {
            try {
                from.inputStream.transferTo(to.outputStream)
                to.shutdownOutput()
            } catch (IOException cut) {
                from.close()
                to.close()
            }
        }
    }

    void cut() {
        def open = sockets.findAll { !it.closed }
        sockets.removeAll(sockets.findAll { true })
        open*.close()
        cuts.incrementAndGet()
    }

    @Override
    void close() {
        server.close()
        cut()
    }
}
