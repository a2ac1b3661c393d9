package io.jerrycan.location

import static io.jerrycan.location.CannedServer.reply
import static io.jerrycan.location.ObjectStoreSpec.at

import com.sun.net.httpserver.HttpExchange

/** What is sent to an S3 server, and what is made of answers that a well-behaved one does not give. */
class S3ProtocolSpec extends S3Specification {
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
        store = storeAt('http://no-such-host.invalid')

        when:
        store.open(at('a'))

        then:
        LocationFailure failed = thrown()
        failed.message == "cannot read 'a' in bucket 'box' at http://no-such-host.invalid: " +
                'unknown host no-such-host.invalid'
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
}
