package io.jerrycan.cli

import io.jerrycan.engine.record.RunRecord
import io.jerrycan.model.State
import io.jerrycan.scenario.ProcessSpecification
import io.jerrycan.scenario.World
import java.nio.file.Files
import java.util.concurrent.TimeUnit
import spock.lang.Timeout
import spock.util.concurrent.PollingConditions

/** A real process of the program is sent real signals; the cluster outlives it. */
@Timeout(120)
class CancelledProcessSpec extends ProcessSpecification {
    /** Each has a record of its own. */
    final String run = UUID.randomUUID()

    def soon = new PollingConditions(timeout: 40, delay: 0.1)

    static final BLUEPRINT = '''\
        apiVersion: cr.kanister.io/v1alpha1
        kind: Blueprint
        metadata: {name: long}
        actions:
          task:
            phases:
            - {func: KubeTask, name: dump, args: {image: busybox, command: [sh, -c, echo begun; sleep 300]}}
            - {func: KubeTask, name: check, args: {image: busybox, command: ['true']}}
            deferPhase: {func: KubeTask, name: tidy, args: {image: busybox, command: ['true']}}
            finally:
            - {func: KubeTask, name: report, args: {image: busybox, command: [echo, '{{ .Error }}']}}
          group:
            phases:
            - {func: KubeTask, name: one, parallel: both, args: {image: busybox, command: [sh, -c, echo begun; sleep 300]}}
            - {func: KubeTask, name: two, parallel: both, args: {image: busybox, command: [sh, -c, echo begun; sleep 300]}}
            finally:
            - {func: KubeTask, name: report, args: {image: busybox, command: ['true']}}
          items:
            phases:
            - {func: KubeTask, name: each, forEach: ['300', '301'], args: {image: busybox, command: [sh, -c, 'echo begun; sleep {{ .Item }}']}}
            finally:
            - {func: KubeTask, name: report, args: {image: busybox, command: ['true']}}
          waiting:
            phases:
            - {func: KubeTask, name: flaky, retry: {limit: 5, 'on': always, backoff: {duration: 1h}}, args: {image: busybox, command: ['false']}}
            finally:
            - {func: KubeTask, name: report, args: {image: busybox, command: ['true']}}
          stuck:
            phases:
            - {func: KubeTask, name: dump, args: {image: busybox, command: [sleep, '300']}}
            deferPhase: {func: KubeTask, name: tidy, args: {image: busybox, command: [sleep, '300']}}
        '''

    @Override
    String main() { Jerrycan.name }

    Process start(String action) {
        def blueprint = Files.writeString(folder.resolve('long.yaml'), BLUEPRINT.stripIndent())
        program.start([], ['run', blueprint, action, '--kubeconfig', World.kubeconfig(folder, cluster.url()), '--state', state(run), '--json'])
    }

    RunRecord record() { record(run) }

    List<String> pods() { client.pods().inAnyNamespace().list().items*.metadata*.name }

    int running() { client.pods().inAnyNamespace().list().items.count { it.status?.phase == 'Running' } }

    static int logs(CharSequence said) { said.toString().count('"line":"begun"') }

    static void signal(Process process, String name) {
        assert new ProcessBuilder('kill', "-$name", "${process.pid()}").start().waitFor() == 0
    }

    static int exit(Process process) {
        assert process.waitFor(60, TimeUnit.SECONDS): 'the program did not end'
        process.exitValue()
    }

    def "SIG#name stops what runs in #action when #moment, leaves no pod and a final record, and exits with 130"() {
        given:
        def process = start(action)
        def said = new StringBuffer()
        def reading = process.consumeProcessOutputStream(said)
        soon.eventually { assert until(this, said) }

        when:
        signal(process, name)

        then:
        exit(process) == ExitCode.CANCELLED
        pods() == []
        record().state() == State.FAILED
        record().errors().every { it.contains('cancelled') && !it.contains('left to itself') }
        record().actions()[0].with { [*deferPhase().stream().toList(), *finallyPhases()]*.state().every { it == State.COMPLETE } }

        when:
        reading.join()

        then:
        said.contains('jerrycan: cancelling; deferred phases still run, and a second signal ends them at once')

        cleanup:
        process?.destroyForcibly()

        where:
        name   | action    | moment                       | until
        'TERM' | 'task'    | 'its pod runs'               | { spec, printed -> spec.running() == 1 }
        'INT'  | 'task'    | 'its log is read'            | { spec, printed -> logs(printed) == 1 }
        'TERM' | 'group'   | 'both logs are read'         | { spec, printed -> logs(printed) == 2 }
        'TERM' | 'items'   | 'the log of an item is read' | { spec, printed -> logs(printed) == 1 }
        'TERM' | 'waiting' | 'it waits to be tried again' | { spec, printed -> spec.record().actions()[0].phases()[0].flow().retrying().present }
    }

    def "a second signal ends it at once, and its record can be gone on with"() {
        given:
        def process = start('stuck')
        soon.eventually { assert record().actions()[0].phases()[0].state() == State.RUNNING }
        signal(process, 'INT')
        soon.eventually { assert record().actions()[0].deferPhase().get().state() == State.RUNNING }

        when:
        signal(process, 'INT')
        def said = process.inputStream.text

        then:
        exit(process) == ExitCode.CANCELLED
        said.contains("jerrycan: ended at once; 'run' with the same --state goes on")
        record().state() == State.RUNNING

        cleanup:
        process?.destroyForcibly()
        client.pods().inAnyNamespace().list().items.each { client.resource(it).withGracePeriod(0).delete() }
    }
}
