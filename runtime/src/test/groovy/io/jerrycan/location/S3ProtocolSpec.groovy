package io.jerrycan.location

import static io.jerrycan.location.CannedServer.reply
import static io.jerrycan.location.ObjectStoreSpec.at

import com.sun.net.httpserver.HttpExchange
import java.util.concurrent.CountDownLatch
import java.util.concurrent.TimeUnit
import spock.lang.AutoCleanup
import spock.lang.Specification

/** What is sent to an S3 server, and what is made of answers that a well-behaved one does not give. */
class S3ProtocolSpec extends Specification {

    @AutoCleanup
    CannedServer server

    @AutoCleanup
    ObjectStore store

    def "a server that refuses is quoted: #status #code"() {
        given:
        serve { reply(it, status, error(code, text), ['Content-Type': 'application/xml']) }

        when:
        store.put(at('a'), new ByteArrayInputStream(new byte[length]))

        then:
        LocationFailure failed = thrown()
        failed.message == "cannot store 'a' in bucket 'box' at $server.url: $text ($status $code)"

        where:
        status | code                    | text                   | length
        403    | 'SignatureDoesNotMatch' | 'The signatures differ' | 5
        403    | 'InvalidAccessKeyId'    | 'Who is this?'         | 9 << 20
        507    | 'XMinioStorageFull'     | 'The disk is full'     | 5
    }

    def "an answer that is not S3's is told by its status"() {
        given:
        serve { reply(it, 403, '<html>Go away</html>') }

        when:
        store.open(at('a'))

        then:
        LocationFailure failed = thrown()
        failed.message == "cannot read 'a' in bucket 'box' at $server.url: the server refused (403)"
    }

    def "a failure that may pass is tried again"() {
        given:
        def answers = [503, 500, 200].iterator()
        serve { reply(it, answers.next(), '') }

        when:
        store.put(at('a'), new ByteArrayInputStream('data'.bytes))

        then:
        server.requests == ['PUT /box/a'] * 3
        server.bodies == ['data'] * 3
    }

    def "a server that is not there is named"() {
        given:
        serve { }
        server.close()

        when:
        store.open(at('a'))

        then:
        LocationFailure failed = thrown()
        failed.message == "cannot read 'a' in bucket 'box' at $server.url: Connection refused"
    }

    def "a host that is not there is named"() {
        given:
        store = Locations.open(new ProfileJson(
                new ProfileJson.Location('s3Compliant', 'box', 'http://no-such-host.invalid', '', ''),
                new ProfileJson.KeyPair('i', 's'),
                false))

        when:
        store.open(at('a'))

        then:
        LocationFailure failed = thrown()
        failed.message == "cannot read 'a' in bucket 'box' at http://no-such-host.invalid: " +
                'unknown host no-such-host.invalid'
    }

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
        store = Locations.open(new ProfileJson(
                new ProfileJson.Location('s3Compliant', 'box', "http://localhost:$socket.localPort", '', ''),
                new ProfileJson.KeyPair('i', 's'),
                false))

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

    def "nothing is sent that only AWS understands"() {
        given:
        serve { reply(it, 200, '') }

        when:
        store.put(at('p q/é'), new ByteArrayInputStream('data'.bytes))

        then:
        server.requests == ['PUT /box/p%20q/%C3%A9']
        server.bodies == ['data']
        with(server.headers[0]) { sent ->
            sent['Content-Length'] == ['4']
            sent['x-amz-content-sha256'] == ['3a6eb0790f39ac87c94f3856b2dd2c5d110e6811602261a9a923d3bb23adc8b7']
            !sent.containsKey('Expect')
            !sent.containsKey('Content-Encoding')
            !sent.keySet().any { it.toLowerCase().contains('checksum') }
        }
    }

    def "another region that the server names is used"() {
        given:
        serve { HttpExchange exchange ->
            exchange.requestHeaders.getFirst('Authorization').contains('/eu-south-7/')
                    ? reply(exchange, 200, '')
                    : reply(exchange, 400, error('AuthorizationHeaderMalformed', 'Wrong region'),
                            ['x-amz-bucket-region': 'eu-south-7'])
        }

        when:
        store.put(at('a'), new ByteArrayInputStream('data'.bytes))

        then:
        server.bodies.last() == 'data'
    }

    def "more objects than a page holds are deleted a thousand at a time"() {
        given:
        serve { HttpExchange exchange ->
            String query = exchange.requestURI.query
            if (exchange.requestMethod == 'POST') {
                reply(exchange, 200, '<DeleteResult/>')
            } else if (query.contains('continuation-token=next')) {
                reply(exchange, 200, page((1000..1002), null))
            } else if (query.contains('max-keys=1')) {
                reply(exchange, 200, page([], null))
            } else {
                reply(exchange, 200, page((0..999), 'next'))
            }
        }

        expect:
        store.delete(at('many')) == 1003

        and:
        def deletes = server.requests.findIndexValues { it == 'POST /box?delete' }*.intValue()
        deletes.collect { server.bodies[it].count('<Key>') } == [1000, 3]
        deletes.every { server.headers[it].containsKey('Content-MD5') }
    }

    def "objects that could not be deleted are a failure"() {
        given:
        serve { HttpExchange exchange ->
            exchange.requestMethod == 'POST'
                    ? reply(exchange, 200, '''<DeleteResult><Error><Key>many/1</Key><Code>AccessDenied</Code>
                            <Message>Locked</Message></Error></DeleteResult>''')
                    : reply(exchange, 200, page(exchange.requestURI.query.contains('max-keys=1') ? [] : [0, 1], null))
        }

        when:
        store.delete(at('many'))

        then:
        LocationFailure failed = thrown()
        failed.message == "cannot delete 1 of 2 objects in bucket 'box' at $server.url, " +
                "the first is 'many/1': Locked (AccessDenied)"
    }

    private void serve(Closure<?> answer) {
        server = new CannedServer(answer)
        store = Locations.open(server.profile())
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

    private static String error(String code, String text) {
        "<Error><Code>$code</Code><Message>$text</Message></Error>"
    }

    private static String page(Iterable<Integer> numbers, String next) {
        String contents = numbers.collect {
            "<Contents><Key>many/$it</Key><Size>1</Size><LastModified>2026-01-01T00:00:00.000Z</LastModified></Contents>"
        }.join('')
        String more = next == null ? '<IsTruncated>false</IsTruncated>'
                : "<IsTruncated>true</IsTruncated><NextContinuationToken>$next</NextContinuationToken>"
        "<ListBucketResult>$more$contents</ListBucketResult>"
    }
}
