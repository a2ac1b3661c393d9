package io.jerrycan.stdlib

import io.jerrycan.function.FunctionFailure
import io.jerrycan.function.Retryable

class KubeExecSpec extends FunctionSpecification {

    def setup() { startPod('db', 'main') }

    def args(String script, Map more = [:]) {
        [namespace: namespace, pod: 'db', command: ['sh', '-c', script]] + more
    }

    def perform(String script, Map more = [:]) { context.perform(new KubeExec(), args(script, more)) }

    def "a command that fails fails the phase with its exit code and the last lines of both streams"() {
        when:
        perform('for i in $(seq 12); do echo out $i; echo >&2; echo err $i >&2; done; ' +
            'echo \'###Phase-output###: {"key":"a","value":"b"}\'; exit 7')

        then:
        def e = thrown(FunctionFailure)
        e.message == "Failed to exec command in pod: Pod $namespace/db, container 'main': command terminated with exit code 7"
        e.lastLines() == (3..12).collect { "out $it" } + (3..12).collect { "err $it" }
        !(e instanceof Retryable)
    }

    def "a pod that does not exist is told, and the container that it lacks"() {
        when:
        perform('true', more)

        then:
        def e = thrown(FunctionFailure)
        e.message == message.replace('NS', namespace)

        where:
        more                 | message
        [pod: 'web']         | 'Failed to read Pod NS/web: 404 NotFound'
        [container: 'other'] | "Failed to exec command in pod: Pod NS/db has no container 'other', it has main"
    }

    def "a pod with several containers needs one to be named"() {
        given:
        startPod('pair', 'one', 'two')

        expect:
        perform('true', [pod: 'pair', container: 'two'])

        when:
        perform('true', [pod: 'pair', container: ''])

        then:
        def e = thrown(FunctionFailure)
        e.message == "Failed to exec command in pod: a container must be named, Pod $namespace/pair has one, two"
    }

    def "a program that does not exist fails the phase with what the kubelet says"() {
        when:
        context.perform(new KubeExec(), args('', [command: ['no-such-program']]))

        then:
        def e = thrown(FunctionFailure)
        e.message.startsWith("Failed to exec command in pod: Pod $namespace/db, container 'main': ")
    }

    def "a malformed output fails the phase without showing it"() {
        when:
        perform('echo "###Phase-output###: hunter2"')

        then:
        def e = thrown(FunctionFailure)
        e.message.startsWith('Failed to unmarshal key-value pair: ')
        !e.message.contains('hunter2')
    }

    def "the outputs are what stdout says; stderr is logged only"() {
        expect:
        perform('''
            echo '###Phase-output###: {"key":"a","value":"1"}'
            echo 'err ###Phase-output###: {"key":"b","value":"2"}' >&2
            echo out''').values().get() == [a: '1']
        context.log().lines().toSet() == ['out', 'err ###Phase-output###: {"key":"b","value":"2"}'] as Set
    }

    def "without outputs there is no map of them"() {
        expect:
        perform('echo hello').values().empty
    }

    def "a bare string is the command"() {
        expect:
        context.perform(new KubeExec(), args('', [command: 'pwd'])).values().empty
        context.log().lines().size() == 1
    }

    def "an output of 500000 characters arrives whole, in however many frames"() {
        expect:
        perform('printf \'###Phase-output###: {"key":"a","value":"\'; head -c 500000 /dev/zero | tr "\\0" x; echo \'"}\'')
            .values().get().a == 'x' * 500_000
    }

    def "an interrupt ends the wait"() {
        given:
        def running = begin(new KubeExec(), args('echo begun; sleep 600'))

        when:
        soon.eventually { assert context.log().lines() == ['begun'] }
        running.interrupt()

        then:
        running.failure() instanceof InterruptedException
    }
}
