package io.jerrycan.location

import static io.jerrycan.location.CannedServer.reply
import static io.jerrycan.location.ObjectStoreSpec.at

import com.sun.net.httpserver.HttpExchange
import java.util.concurrent.CountDownLatch
import java.util.concurrent.TimeUnit

/** Uploads and downloads that break off, and leave nothing half done. */
class S3TransferSpec extends S3Specification {
    def "a download that breaks off fails rather than ends"() {
        given:
        serve { HttpExchange exchange ->
            exchange.sendResponseHeaders(200, 1000)
            exchange.responseBody.write(new byte[400])
            exchange.responseBody.flush()
        }

        when:
        store.open(at('a')).withCloseable { it.readAllBytes() }

        then:
        LocationFailure failed = thrown()
        failed.message in ['the connection broke after 400 of 1000 bytes', 'Premature EOF'].collect {
            "cannot read 'a' in bucket 'box' at $server.url: $it".toString()
        }
    }

    def "a download that is not read to its end is broken off, not drained"() {
        given:
        def brokenOff = new CountDownLatch(1)
        serve { HttpExchange exchange ->
            exchange.sendResponseHeaders(200, 1L << 40)
            try {
                exchange.responseBody.write(new byte[100 << 20])
            } catch (IOException expected) {
                brokenOff.countDown()
            }
        }

        when:
        def content = store.open(at('a'))
        content.read()
        content.close()

        then:
        brokenOff.await(10, TimeUnit.SECONDS)
    }

    def "a server that refuses before it has read everything is quoted all the same"() {
        given:
        def body = error('QuotaExceeded', 'No more room')
        def socket = new ServerSocket(0, 50, InetAddress.loopbackAddress)
        def server = Thread.startDaemon {
            socket.accept().withCloseable { connection ->
                def head = connection.inputStream.newReader('ISO-8859-1')
                while (head.readLine()) { }
                connection.outputStream.write(("HTTP/1.1 403 Forbidden\r\nContent-Length: ${body.length()}\r\n" +
                        "Connection: close\r\n\r\n$body").bytes)
            }
        }
        store = storeAt("http://localhost:$socket.localPort")

        when:
        store.put(at('a'), new ByteArrayInputStream(new byte[7 << 20]))

        then:
        LocationFailure failed = thrown()
        failed.message.endsWith('No more room (403 QuotaExceeded)')

        cleanup:
        server.join()
        socket.close()
    }

    def "an upload that the server refuses halfway is aborted"() {
        given:
        serveParts { Map<String, String> query -> query.partNumber == '1' }

        when:
        store.put(at('a'), new ByteArrayInputStream(new byte[80 << 20]))

        then:
        LocationFailure failed = thrown()
        failed.message == "cannot store 'a' in bucket 'box' at $server.url: No more room (403 QuotaExceeded)"
        server.requests.last() == 'DELETE /box/a?uploadId=u1'
        !server.requests.any { it.contains('partNumber=9') }
    }

    def "a stream that outgrows its parts is refused and aborted"() {
        given:
        serveParts { true }
        def upload = new S3Upload(S3Clients.open(server.profile()), 'box', 'a', new PartSizes(300_000, 2, 300_000))

        when:
        upload.send(new ByteArrayInputStream(new byte[600_001]))

        then:
        LocationFailure failed = thrown()
        failed.message == '2 parts hold no more than 600000 bytes; give the JVM a larger heap'
        server.requests.last() == 'DELETE /box/a?uploadId=u1'

        when:
        upload.send(new ByteArrayInputStream(new byte[600_000]))

        then:
        server.requests.last() == 'POST /box/a?uploadId=u1'
    }

    /** Takes the parts that {@code accepts} wants of an upload named u1. */
    private void serveParts(Closure<Boolean> accepts) {
        serve { HttpExchange exchange ->
            def query = exchange.requestURI.query.split('&').collectEntries { (it + '=').split('=', 3).toList() }
            if (exchange.requestMethod == 'POST' && query.containsKey('uploads')) {
                reply(exchange, 200, '<InitiateMultipartUploadResult><UploadId>u1</UploadId></InitiateMultipartUploadResult>')
            } else if (exchange.requestMethod == 'PUT' && accepts.call(query)) {
                reply(exchange, 200, '', [ETag: '"e1"'])
            } else if (exchange.requestMethod == 'DELETE') {
                reply(exchange, 204, '')
            } else if (exchange.requestMethod == 'POST') {
                reply(exchange, 200, '<CompleteMultipartUploadResult/>')
            } else {
                reply(exchange, 403, error('QuotaExceeded', 'No more room'))
            }
        }
    }
}
