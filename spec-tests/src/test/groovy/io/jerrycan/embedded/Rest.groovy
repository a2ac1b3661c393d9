package io.jerrycan.embedded

import groovy.json.JsonOutput
import groovy.json.JsonSlurper
import java.net.http.HttpClient
import java.net.http.HttpRequest
import java.net.http.HttpResponse
import java.util.stream.Stream

/** Plain HTTP calls, for what clients hide. */
class Rest {

    private final HttpClient http = HttpClient.newHttpClient()
    private final URI server

    Rest(EmbeddedCluster cluster) {
        server = cluster.url()
    }

    /** The answer to a request: code, body as a tree (or text if it is not JSON), and headers. */
    Map send(String method, String path, Object body = null, Map<String, String> headers = [:]) {
        def builder = HttpRequest.newBuilder(server.resolve(path))
        def content = body == null ? HttpRequest.BodyPublishers.noBody()
            : HttpRequest.BodyPublishers.ofString(body instanceof CharSequence ? body.toString() : JsonOutput.toJson(body))
        ([('Content-Type'): 'application/json'] + headers).each { name, value -> builder.header(name, value) }
        def response = http.send(builder.method(method, content).build(), HttpResponse.BodyHandlers.ofString())
        def json = response.body().startsWith('{')
        [code: response.statusCode(), body: json ? new JsonSlurper().parseText(response.body()) : response.body(),
         type: response.headers().firstValue('Content-Type').orElse('')]
    }

    /** The lines of an answer that goes on, as they come. */
    Stream<Map> lines(String path) {
        http.send(HttpRequest.newBuilder(server.resolve(path)).build(), HttpResponse.BodyHandlers.ofLines()).body()
            .map { new JsonSlurper().parseText(it) as Map }
    }
}
