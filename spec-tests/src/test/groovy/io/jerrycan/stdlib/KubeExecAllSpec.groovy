package io.jerrycan.stdlib

import io.jerrycan.function.FunctionFailure
import io.jerrycan.function.Outputs
import io.jerrycan.function.Retryable

class KubeExecAllSpec extends FunctionSpecification {
    def setup() { ['a', 'b'].each { startPod(it, 'one', 'two') } }

    def args(String script, Map more = [:]) {
        [namespace: namespace, pods: 'a b', containers: 'one two', command: ['sh', '-c', script]] + more
    }

    def perform(String script, Map more = [:]) { context.perform(new KubeExecAll(), args(script, more)) }

    def dir = cluster.sharedFolder().resolve(UUID.randomUUID().toString()).toFile().tap { mkdirs() }

    /** A script that knows by {@code $n}, from 1 to 4, that it is the n-th to begin. */
    def nth(String script) { "for n in 1 2 3 4; do mkdir $dir/\$n 2>/dev/null && break; done; $script" }

    def "each failure is told, and the other commands run to their end"() {
        when:
        perform('echo hello; echo oops >&2; exit 3', [pods: 'a none', containers: 'one other'])

        then:
        def e = thrown(FunctionFailure)
        e.message.readLines() == [
            "Failed to exec command in pod: Pod $namespace/a has no container 'other', it has one, two",
            "Failed to read Pod $namespace/none: 404 NotFound",
            "Failed to read Pod $namespace/none: 404 NotFound",
            "Failed to exec command in pod: Pod $namespace/a, container 'one': command terminated with exit code 3"]*.toString()
        e.lastLines() == ['a/one: hello', 'a/one: oops']
        !(e instanceof Retryable)
    }

    def "one failure among successes fails the phase, and the outputs are lost"() {
        when:
        perform(nth(output('a', 'b') + '; [ $n != 2 ]'))

        then:
        def e = thrown(FunctionFailure)
        e.message.readLines().size() == 1
        e.message.endsWith('command terminated with exit code 1')
        dir.list().size() == 4
    }

    def "a malformed output is a failure that does not show it"() {
        when:
        perform('echo "###Phase-output###: hunter2"', [containers: 'one'])

        then:
        def e = thrown(FunctionFailure)
        e.message.readLines().every { it.startsWith('Failed to unmarshal key-value pair: ') && !it.contains('hunter2') }
        e.message.readLines().size() == 2
    }

    def "outputs that are too large only together are refused with their size"() {
        when:
        perform(nth('printf "###Phase-output###: {\\"key\\":\\"k$n\\",\\"value\\":\\""; head -c 400000 /dev/zero | tr "\\0" x; echo "\\"}"'))

        then:
        def e = thrown(FunctionFailure)
        e.message == 'The outputs of the phase are 1600008 bytes long, more than the limit of 1048576; ' +
            'write it to a location or a volume and output its path'
    }

    def "the command runs in all containers of all pods at the same time"() {
        expect:
        perform(nth('until [ -d ' + dir + '/4 ]; do sleep 0.02; done; echo met')).values().empty
        context.log().lines() == ['met'] * 4
    }

    def "every output arrives"() {
        expect:
        perform(nth('echo "###Phase-output###: {\\"key\\":\\"k$n\\",\\"value\\":\\"$n\\"}"'), [pods: ' a\n\tb '])
            .values().get().toSorted() == [k1: '1', k2: '2', k3: '3', k4: '4']
    }

    def "of one key the last in the order of the arguments counts, not the last to end: #pods"() {
        given:
        def script = "[ \$HOSTNAME = $slow ] && until [ -e $dir/done ]; do sleep 0.02; done; " +
            'echo "###Phase-output###: {\\"key\\":\\"a\\",\\"value\\":\\"$HOSTNAME\\"}"; ' + "touch $dir/done"

        expect:
        perform(script, [pods: pods, containers: 'one']).values().get() == [a: last]

        where:
        pods  | slow || last
        'a b' | 'a'  || 'b'
        'a b' | 'b'  || 'b'
        'b a' | 'b'  || 'a'
    }

    def "without pods or containers nothing runs, and that is no failure"() {
        expect:
        perform('exit 1', more) == Outputs.NONE

        where:
        more << [[pods: ''], [containers: ' \n'], [pods: '', containers: '']]
    }

    def "an interrupt ends the wait for all"() {
        given:
        def running = begin(new KubeExecAll(), args('echo begun; sleep 600'))

        when:
        soon.eventually { assert context.log().lines() == ['begun'] * 4 }
        running.interrupt()

        then:
        running.failure() instanceof InterruptedException
    }
}
