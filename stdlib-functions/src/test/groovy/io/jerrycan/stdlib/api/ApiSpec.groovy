package io.jerrycan.stdlib.api

import io.fabric8.kubernetes.api.model.StatusBuilder
import io.fabric8.kubernetes.client.KubernetesClientException
import io.jerrycan.function.Retryable
import java.time.Duration
import java.util.function.Supplier
import spock.lang.Specification

class ApiSpec extends Specification {

    static refused(int code, String reason) {
        new KubernetesClientException(new StatusBuilder().withCode(code).withReason(reason).withMessage('said so').build())
    }

    def failure(Throwable thrown) {
        try {
            Api.call('create Pod a/b', { throw thrown } as Supplier)
        } catch (ApiFailure failure) {
            return failure
        }
    }

    def "a refusal with #code #reason tells what was tried, and may be retried: #retryable"() {
        when:
        def failure = failure(refused(code, reason))

        then:
        failure.message == "Failed to create Pod a/b: $code $reason: said so"
        failure.code() == code
        failure.reason() == reason
        failure instanceof Retryable == retryable

        where:
        code | reason                | retryable
        400  | 'BadRequest'          | false
        403  | 'Forbidden'           | false
        404  | 'NotFound'            | false
        409  | 'AlreadyExists'       | false
        409  | 'Conflict'            | true
        422  | 'Invalid'             | false
        429  | 'TooManyRequests'     | true
        500  | 'InternalError'       | true
        503  | 'ServiceUnavailable'  | true
    }

    def "no answer at all may be retried and tells the root of it"() {
        when:
        def failure = failure(new KubernetesClientException('x', new IOException('y', new ConnectException('refused'))))

        then:
        failure.message == 'Failed to create Pod a/b: no answer from the API server: refused'
        failure instanceof Retryable
    }

    def "a failure of the client itself cannot be retried"() {
        when:
        def failure = failure(new KubernetesClientException('no such handler'))

        then:
        failure.message == 'Failed to create Pod a/b: no such handler'
        !(failure instanceof Retryable)
    }

    def "what exists is told from what two wrote at once"() {
        expect:
        failure(refused(409, 'AlreadyExists')).alreadyThere
        !failure(refused(409, 'Conflict')).alreadyThere
    }

    def "what must not be done twice is begun again only when it certainly was not begun: #what"() {
        given:
        def calls = 0

        when:
        Api.begin('exec in Pod a/b', { calls++; throw refusal } as Supplier, new Pauses(Duration.ofMillis(1)))

        then:
        def failure = thrown(ApiFailure)
        failure.message.startsWith('Failed to exec in Pod a/b: ')
        failure.unbegun == again
        calls == (again ? 6 : 1)

        where:
        what                          | refusal                                                                  || again
        'the server is busy'          | refused(429, 'TooManyRequests')                                          || true
        'there is no way to it'       | new KubernetesClientException('x', new IOException(new ConnectException())) || true
        'its connection broke'        | new KubernetesClientException('x', new SocketException('reset'))          || false
        'its answer did not come'     | new KubernetesClientException('x', new InterruptedIOException('timeout')) || false
        'the server failed'           | refused(500, 'InternalError')                                            || false
        'the server goes down'        | refused(503, 'ServiceUnavailable')                                       || false
        'two wrote at the same time'  | refused(409, 'Conflict')                                                 || false
        'it is not there'             | refused(404, 'NotFound')                                                 || false
    }

    def "pauses double up to a limit, vary, and begin anew"() {
        given:
        def pauses = new Pauses(Duration.ofMillis(100))

        expect:
        (0..7).every { pauses.next().toMillis() in (50L << Math.min(it, 5))..(150L << Math.min(it, 5)) }
        pauses.taken() == 8

        when:
        pauses.reset()

        then:
        pauses.taken() == 0
        (1..20).collect { pauses.reset(); pauses.next() }.toSet().size() > 1
        pauses.next().toMillis() in 100L..300L
    }

    def "what does not exist is nothing to find, but an error to call"() {
        expect:
        Api.find('read Pod a/b', { throw refused(404, 'NotFound') } as Supplier).empty
        failure(refused(404, 'NotFound')).notFound
    }

    def "an interrupt before or during a call is one"() {
        when:
        if (before) {
            Thread.currentThread().interrupt()
        }
        Api.call('create Pod a/b', {
            throw new KubernetesClientException('x', new InterruptedIOException().initCause(new InterruptedException()))
        } as Supplier)

        then:
        thrown(InterruptedException)
        !Thread.interrupted()

        where:
        before << [true, false]
    }
}
