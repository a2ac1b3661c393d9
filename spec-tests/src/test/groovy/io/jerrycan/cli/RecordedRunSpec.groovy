package io.jerrycan.cli

import groovy.json.JsonOutput
import io.jerrycan.embedded.EmbeddedCluster
import java.nio.file.Files
import java.nio.file.Path
import spock.lang.Timeout
import spock.util.environment.RestoreSystemProperties

/** A record says what its run is of, so that nobody need say it again. */
@Timeout(120)
class RecordedRunSpec extends RecordedRunSpecification {
    def "without a record there is nothing to go on with: #arguments"() {
        given:
        if (record) {
            file('run.json', record)
        }

        expect:
        jerrycan(*arguments.collect { placed(it) }) == exit
        err.toString().readLines()[0] == "jerrycan: ${placed(message)}"

        where:
        arguments                                                    | record || exit                | message
        ['run']                                                      | null   || ExitCode.USAGE      | 'run needs a BLUEPRINT and an ACTION, or --state with the record of a run'
        ['run', 'BP']                                                | null   || ExitCode.USAGE      | 'run needs an ACTION of BP'
        ['run', '--state', 'FILE']                                   | null   || ExitCode.USAGE      | 'there is no record FILE to go on with; give a BLUEPRINT and an ACTION to begin a run'
        ['run', '--state', 'FILE', '--option', 'a=b']                | null   || ExitCode.USAGE      | 'the record in FILE says what is asked for; leave --object and the other flags of the request out, or name the BLUEPRINT and the ACTION too'
        ['rerun', '--state', 'FILE']                                 | OLD    || ExitCode.USAGE      | 'the record in FILE does not say what the run is of, since an earlier version wrote it; give the BLUEPRINT, the ACTION and the flags of the run'
        ['rerun', '--state', 'FILE']                                 | '{}'   || ExitCode.UNEXPECTED | 'FILE is not a record of a run (it has no "kind": "JerrycanRun"); name another file'
    }

    static final OLD = '{"kind": "JerrycanRun", "version": 1, "run": {"runId": "r", "requestDigest": "d", "started": "2026-01-02T03:04:05Z", "actions": []}}'

    def "a rerun needs nothing but the record"() {
        given:
        assert run('--option', 'was=3', '--timeout', '2h', '--pod-security', 'restricted') == ExitCode.PHASE_FAILED
        forget()
        settings('kando output path /x')

        expect:
        jerrycan('rerun', '--state', state()) == ExitCode.DONE
        err.toString().empty
        lines() == [
            'backup of greeting on namespace/default/default',
            '  dump                 KubeTask        done in T s',
            '  artifact dump: path=/x was=3',
            'backup complete',
        ]
        record().request.flags == ['--pod-security', 'restricted', '--timeout', '2h', '--embedded', '--data', "$folder/data".toString(),
                                   '--apply', "$folder/settings.yaml".toString()]
    }

    def "a run whose process died goes on by its record alone"() {
        given:
        run('--option', 'was=3')
        forget()
        settings('kando output path /x')
        def cut = record()
        cut.request.flags += ['--timeout', '1ms']
        died(cut)

        expect: 'limits of time go on as well'
        jerrycan('run', '--state', state()) == ExitCode.PHASE_FAILED
        err.toString().contains('jerrycan: phase dump')

        when:
        cut.request.flags = cut.request.flags.dropRight(2)
        died(cut)
        forget()

        then:
        [jerrycan('run', '--state', state()), err.toString()] == [ExitCode.DONE, '']
        lines()[-2..-1] == ['  artifact dump: path=/x was=3', 'backup complete']
    }

    @RestoreSystemProperties
    def "a run is not gone on with in another cluster by mistake"() {
        given:
        def clusters = [EmbeddedCluster.start(), EmbeddedCluster.start()]
        def kubeconfigs = clusters.withIndex().collect { it, i -> it.writeKubeconfig(folder.resolve("kubeconfig$i")) }
        System.setProperty('kubeconfig', "${kubeconfigs[0]}")
        jerrycan('run', blueprint(), 'backup', '--option', 'was=3', '--state', state()) == ExitCode.PHASE_FAILED
        forget()

        when:
        System.setProperty('kubeconfig', "${kubeconfigs[1]}")

        then:
        jerrycan('rerun', '--state', state()) == ExitCode.USAGE
        err.toString().readLines()[0] == "jerrycan: the run in ${state()} was begun in the cluster at ${clusters[0].url()}/, and the" +
            " current one is at ${clusters[1].url()}/; name the right one with --kubeconfig"

        and: 'whoever names it is right'
        jerrycan('rerun', '--state', state(), '--kubeconfig', "${kubeconfigs[1]}") == ExitCode.PHASE_FAILED

        cleanup:
        clusters*.close()
    }

    /** The record as a process leaves it that dies before its second phase. */
    private void died(Map run) {
        def action = run.actions[0]
        action.putAll(state: 'running', errors: [])
        action.phases[1].putAll(state: 'pending', checkpoints: [:])
        action.phases[1].remove('error')
        Files.writeString(Path.of(state()), JsonOutput.toJson([kind: 'JerrycanRun', version: 1, run: run]))
    }
}
