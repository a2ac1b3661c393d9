package io.jerrycan.cluster

import java.util.concurrent.CompletableFuture
import java.util.concurrent.CompletionException
import spock.lang.Specification

class TurnstileSpec extends Specification {
    def turnstile = new Turnstile(2)
    List<String> begun = []

    CompletableFuture<String> pass(String name, CompletableFuture<String> done) {
        turnstile.pass { begun << name; done }
    }

    def "a thing that cannot begin, or that fails, leaves its place to the next: #how"() {
        given:
        def failures = (1..5).collect { turnstile.pass(begin) }

        when:
        failures.last().join()

        then:
        def e = thrown(CompletionException)
        e.cause.message == 'no'

        and:
        failures.every { it.completedExceptionally }
        pass('next', CompletableFuture.completedFuture('done')).join() == 'done'

        where:
        how         | begin
        'it throws' | { throw new IllegalStateException('no') }
        'it fails'  | { CompletableFuture.failedFuture(new IOException('no')) }
    }

    def "only so many are under way, and the others follow in their order"() {
        given:
        def results = ('a'..'e').collectEntries { [it, new CompletableFuture<String>()] }
        def passed = results.collectEntries { name, done -> [name, pass(name, done)] }

        expect:
        begun == ['a', 'b']

        when:
        results.b.complete('B')

        then:
        begun == ['a', 'b', 'c']
        passed.b.join() == 'B'
        !passed.a.done

        when:
        results.a.complete('A')
        results.c.complete('C')

        then:
        begun == ['a', 'b', 'c', 'd', 'e']
    }

    def "a long queue of things that are done at once is no deep stack"() {
        given:
        def gates = (1..2).collect { new CompletableFuture<String>() }
        gates.each { pass('gate', it) }
        def queue = (1..100_000).collect { pass('queued', CompletableFuture.completedFuture('done')) }

        when:
        gates*.complete('open')

        then:
        queue.every { it.join() == 'done' }
    }
}
