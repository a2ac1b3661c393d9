package io.jerrycan.embedded

import io.fabric8.kubernetes.api.model.PodBuilder
import java.util.concurrent.CompletableFuture
import java.util.concurrent.TimeUnit
import spock.lang.Timeout
import spock.util.concurrent.PollingConditions

@Timeout(30)
class ExecSpec extends ClusterSpecification {
    def setupSpec() {
        client.resource(new PodBuilder().withNewMetadata().withName('box').endMetadata().withNewSpec()
            .addNewContainer().withName('main').withImage('tools:1').addNewEnv().withName('COLOUR').withValue('red').endEnv().endContainer()
            .addNewContainer().withName('side').withImage('tools:1').endContainer()
            .endSpec().build()).create()
        client.pods().withName('box').waitUntilReady(10, TimeUnit.SECONDS)
    }

    private Map exec(List<String> command, byte[] input = null) {
        def out = new ByteArrayOutputStream()
        def err = new ByteArrayOutputStream()
        def pod = client.pods().withName('box').inContainer('main')
        if (input != null) {
            pod = pod.redirectingInput()
        }
        pod.writingOutput(out).writingError(err).exec(command as String[]).withCloseable { watch ->
            if (input != null) {
                watch.input.write(input)
                watch.input.flush()
            }
            def code = watch.exitCode().get(20, TimeUnit.SECONDS)
            [code: code, out: out.toString(), err: err.toString(), bytes: out.size()]
        }
    }

    def "a command that fails tells its exit code"() {
        expect:
        exec(['sh', '-c', 'echo out; echo err >&2; exit 3']).subMap('code', 'out', 'err') == [code: 3, out: 'out\n', err: 'err\n']
    }

    def "a command that does not exist has no exit code of its own"() {
        expect:
        exec(['no-such-program']).code == -1
    }

    def "an exec that is no web socket is refused with what to do instead"() {
        when:
        def answer = new Rest(cluster).send('POST', '/api/v1/namespaces/default/pods/box/exec?command=true&container=main')

        then:
        answer.code == 400
        answer.body.message == 'exec is served over web sockets only: use kubectl 1.31 or later, without KUBECTL_REMOTE_COMMAND_WEBSOCKETS=false'
    }

    def "a command has the environment of its container"() {
        expect:
        exec(['sh', '-c', 'echo $COLOUR $HOSTNAME']).out == 'red box\n'
    }

    def "what one command writes to /tmp the next one finds"() {
        given:
        exec(['sh', '-c', 'echo kept > /tmp/note'])

        expect:
        exec(['cat', '/tmp/note']).out == 'kept\n'
    }

    def "standard input reaches the command"() {
        expect:
        exec(['head', '-c', '5'], 'hello world'.bytes).out == 'hello'
    }

    def "a large output arrives whole"() {
        expect:
        exec(['head', '-c', '20000000', '/dev/zero']).bytes == 20_000_000
    }

    def "many commands run at the same time"() {
        when:
        def results = (1..20).collect { n -> CompletableFuture.supplyAsync { exec(['sh', '-c', "sleep 0.2; echo $n".toString()]).out } }*.get()

        then:
        results == (1..20).collect { "$it\n".toString() }
    }

    def "a command whose client leaves is killed"() {
        given:
        def marker = 'sleep 31.4159'
        def alive = { ProcessHandle.allProcesses().anyMatch { it.info().arguments().map { it.join(' ').contains('31.4159') }.orElse(false) } }

        when:
        def watch = client.pods().withName('box').inContainer('main').writingOutput(new ByteArrayOutputStream()).exec('sh', '-c', marker)
        new PollingConditions(timeout: 5).eventually { assert alive() }
        watch.close()

        then:
        new PollingConditions(timeout: 5).eventually { assert !alive() }
    }
}
