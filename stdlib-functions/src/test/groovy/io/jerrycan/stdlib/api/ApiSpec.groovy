package io.jerrycan.stdlib.api

import io.fabric8.kubernetes.api.model.StatusBuilder
import io.fabric8.kubernetes.client.KubernetesClientException
import io.jerrycan.function.Retryable
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
