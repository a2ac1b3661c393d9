package io.jerrycan.resume

import io.jerrycan.cli.MortalJerrycan
import io.jerrycan.cluster.Manifests
import io.jerrycan.scenario.ProcessSpecification
import io.jerrycan.scenario.Scenario
import io.jerrycan.scenario.Scenarios
import java.nio.file.Files
import spock.lang.Timeout
import spock.util.concurrent.PollingConditions

/** What a run finds that is gone on with after its process was killed: its pod in any state. */
@Timeout(600)
class AdoptionSpec extends ProcessSpecification {
    def soon = new PollingConditions(timeout: 120, delay: 0.05)
    Scenario scenario
    String namespace

    /** Begins, waits for the file {@code go} in the claim, and ends. */
    static Scenario waiting(String claim = 'ledger', String more = '') {
        new Scenario('KubeTask', '', """\
            phases:
            - func: KubeTask
              name: task
              $more
              args:
                image: busybox
                namespace: NS
                podOverride: ${Scenario.MOUNT.replace('claimName: ledger', "claimName: $claim")}
                command: [sh, -c, 'echo begun >> /ledger/effects; until [ -f /ledger/go ]; do sleep 0.05; done; echo ended >> /ledger/effects; echo "###Phase-output###: {\\"key\\":\\"path\\",\\"value\\":\\"/a\\"}"']
            outputArtifacts:
              result: {keyValue: {path: '{{ .Phases.task.Output.path }}'}}
            """, false)
    }

    /** The process that runs it. */
    Process begin(Scenario scenario) {
        this.scenario = scenario
        namespace = world.prepare(scenario)
        program.start([], arguments(scenario, namespace))
    }

    /** Until the condition holds; then the process is killed. */
    void runUntilKilled(Scenario scenario, Closure reached) {
        def process = begin(scenario)
        soon.eventually {
            assert process.alive
            reached()
        }
        process.destroyForcibly()
        assert process.waitFor() == MortalJerrycan.KILLED
    }

    /** Whether the record knows of the pod, which has come that far. */
    void podIsRecorded(Closure reached) {
        assert record(namespace).actions()[0].phases()[0].checkpoints().keySet().any { it.startsWith('pod ') }
        reached()
    }

    ByteArrayOutputStream printed = new ByteArrayOutputStream()
    String said = ''

    int goOn() {
        def code = MortalJerrycan.execute({ it }, printed, [*arguments(scenario, namespace), '--verbose'] as String[])
        said = printed.toString('UTF-8')
        code
    }

    /** Whether the process that went on reads the log of the pod. */
    boolean watched() { printed.toString('UTF-8').contains('Adopted') }

    void letEnd() { Files.createFile(cluster.claimFolder(namespace, 'ledger').resolve('go')) }

    Map artifacts() {
        record(namespace).actions()[0].artifacts().collectEntries { k, v -> [k, v.keyValue().collectEntries { a, b -> [a.text(), b.text()] }] }
    }

    def "a pod that still runs is adopted, and its work is not begun again"() {
        given:
        runUntilKilled(waiting()) { podIsRecorded { assert world.effects(namespace) == ['begun'] } }
        Thread.startDaemon { soon.eventually { assert watched() }; letEnd() }

        expect:
        goOn() == 0
        said.contains('Adopted the pod that an earlier process made')
        world.effects(namespace) == ['begun', 'ended']
        artifacts() == [result: [path: '/a']]
        world.jobPods(namespace) == []
    }

    def "a pod that ended meanwhile is adopted, and its outputs are read"() {
        given:
        runUntilKilled(waiting()) { podIsRecorded { assert world.effects(namespace) == ['begun'] } }
        letEnd()
        soon.eventually { assert world.jobPods(namespace)*.status*.phase == ['Succeeded'] }

        expect:
        goOn() == 0
        world.effects(namespace) == ['begun', 'ended']
        artifacts() == [result: [path: '/a']]
        world.jobPods(namespace) == []
    }

    def "a pod that could not start yet is adopted and awaited"() {
        given:
        runUntilKilled(waiting('late')) { podIsRecorded { assert world.jobPods(namespace)*.status*.phase == ['Pending'] } }
        def pod = world.jobPods(namespace)[0].metadata.uid
        Manifests.create(client, 'late', "---\n${Scenario.CLAIM.replace('name: ledger', 'name: late')}".replace('NS', namespace))
        soon.eventually { assert world.jobPods(namespace)*.status*.phase == ['Running'] }
        Files.createFile(cluster.claimFolder(namespace, 'late').resolve('go'))

        expect:
        world.jobPods(namespace)*.metadata*.uid == [pod]
        goOn() == 0
        Files.readAllLines(cluster.claimFolder(namespace, 'late').resolve('effects')) == ['begun', 'ended']
        world.jobPods(namespace) == []
    }

    def "a pod that is gone fails its phase as OutputLost, and its work is not begun again"() {
        given:
        runUntilKilled(waiting()) { podIsRecorded { assert world.effects(namespace) == ['begun'] } }
        client.pods().resource(world.jobPods(namespace)[0]).withGracePeriod(0).delete()
        soon.eventually { assert world.jobPods(namespace) == [] }

        expect:
        goOn() == 11
        said.contains('OutputLost: ')
        world.effects(namespace) == ['begun']
        world.jobPods(namespace) == []
    }

    def "a pod that is gone is made again where its phase is idempotent"() {
        given:
        runUntilKilled(waiting('ledger', 'idempotent: true')) { podIsRecorded { assert world.effects(namespace) == ['begun'] } }
        client.pods().resource(world.jobPods(namespace)[0]).withGracePeriod(0).delete()
        soon.eventually { assert world.jobPods(namespace) == [] }
        Thread.startDaemon { soon.eventually { assert world.effects(namespace) == ['begun', 'begun'] }; letEnd() }

        expect:
        goOn() == 0
        world.effects(namespace) == ['begun', 'begun', 'ended']
        artifacts() == [result: [path: '/a']]
        world.jobPods(namespace) == []
    }

    static Scenario executing(String more = '') {
        def exec = Scenarios.ALL.find { it.function == 'KubeExec' }
        new Scenario('KubeExec', exec.given, """\
            phases:
            - func: KubeExec
              name: flush
              $more
              args:
                namespace: NS
                pod: db
                command: [sh, -c, 'echo begun >> /ledger/effects; until [ -f /ledger/go ]; do sleep 0.05; done; echo ended >> /ledger/effects']
            """, true)
    }

    def "a command that was cut fails its phase as Interrupted, and is not run again"() {
        given:
        runUntilKilled(executing()) { assert world.effects(namespace) == ['begun'] }

        expect:
        goOn() == 11
        said.contains('Interrupted: ')
        world.effects(namespace) == ['begun']
    }

    def "a command that was cut is run again where its phase is idempotent"() {
        given:
        runUntilKilled(executing('idempotent: true')) { assert world.effects(namespace) == ['begun'] }
        letEnd()

        expect:
        goOn() == 0
        world.effects(namespace).takeRight(2) == ['begun', 'ended']
    }

    def "a run that goes on in another process is not gone on with"() {
        given:
        def process = begin(waiting())
        soon.eventually { assert world.effects(namespace) == ['begun'] }

        expect:
        goOn() == 1
        said == "jerrycan: ${state(namespace)} belongs to a run that is still going on in another process; wait for its end, or stop it\n"

        when:
        letEnd()
        process.inputStream.text

        then:
        process.waitFor() == 0
        world.effects(namespace) == ['begun', 'ended']
    }
}
