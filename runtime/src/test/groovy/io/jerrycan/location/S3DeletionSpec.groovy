package io.jerrycan.location

import static io.jerrycan.location.CannedServer.reply
import static io.jerrycan.location.ObjectStoreSpec.at

import com.sun.net.httpserver.HttpExchange

/** Objects are deleted page by page, and none that stays is passed over in silence. */
class S3DeletionSpec extends S3Specification {
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

    private static String page(Iterable<Integer> numbers, String next) {
        String contents = numbers.collect {
            "<Contents><Key>many/$it</Key><Size>1</Size><LastModified>2026-01-01T00:00:00.000Z</LastModified></Contents>"
        }.join('')
        String more = next == null ? '<IsTruncated>false</IsTruncated>'
                : "<IsTruncated>true</IsTruncated><NextContinuationToken>$next</NextContinuationToken>"
        "<ListBucketResult>$more$contents</ListBucketResult>"
    }
}
