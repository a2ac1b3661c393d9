package io.jerrycan.location

import com.sun.net.httpserver.HttpExchange
import com.sun.net.httpserver.HttpServer
import groovy.transform.CompileStatic
import java.util.concurrent.CopyOnWriteArrayList
import java.util.concurrent.ExecutorService
import java.util.concurrent.Executors

/** A server that answers as a spec tells it, and remembers what it was asked. */
@CompileStatic
class CannedServer implements Closeable {

    final List<String> requests = new CopyOnWriteArrayList<>()
    final List<Map<String, List<String>>> headers = new CopyOnWriteArrayList<>()
    final List<String> bodies = new CopyOnWriteArrayList<>()
    private final ExecutorService threads = Executors.newCachedThreadPool()
    private final HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.loopbackAddress, 0), 0)

    CannedServer(Closure<?> answer) {
        server.executor = threads
        server.createContext('/') { HttpExchange exchange ->
            requests << "${exchange.requestMethod} ${exchange.requestURI}".toString()
            headers << new TreeMap<String, List<String>>(String.CASE_INSENSITIVE_ORDER).tap { putAll(exchange.requestHeaders) }
            bodies << exchange.requestBody.text
            answer.call(exchange)
            exchange.close()
        }
        server.start()
    }

    static void reply(HttpExchange exchange, int status, String body, Map<String, String> headers = [:]) {
        headers.each { name, value -> exchange.responseHeaders.set(name, value) }
        byte[] bytes = body.bytes
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length)
        exchange.responseBody.write(bytes)
    }

    String getUrl() {
        "http://localhost:${server.address.port}"
    }

    ProfileJson profile(ProfileJson.Credential credential = new ProfileJson.KeyPair('AKIDEXAMPLE', 'c3ret')) {
        new ProfileJson(
                new ProfileJson.Location('s3Compliant', 'box', url, '', 'us-east-1'), credential, false)
    }

    @Override
    void close() {
        server.stop(0)
        threads.shutdownNow()
    }
}
