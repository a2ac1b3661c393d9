package io.jerrycan.cli

import groovy.json.JsonOutput
import groovy.json.JsonSlurper
import io.jerrycan.embedded.EmbeddedCluster
import java.nio.file.Files
import java.nio.file.Path
import spock.lang.Specification
import spock.lang.TempDir
import spock.lang.Timeout
import spock.util.environment.RestoreSystemProperties

/** A record says what its run is of, so that nobody need say it again. */
@Timeout(120)
class RecordedRunSpec extends Specification {
    @TempDir
    Path folder

    def runs

    static final BLUEPRINT = '''\
        apiVersion: cr.kanister.io/v1alpha1
        kind: Blueprint
        metadata: {name: greeting}
        actions:
          backup:
            phases:
            - {func: KubeTask, name: stop, args: {image: busybox, command: [kando, output, was, '{{ .Options.was }}']}}
            - func: KubeTask
              name: dump
              objects: {settings: {kind: ConfigMap, name: settings, namespace: default}}
              args: {image: busybox, command: [sh, -c, '{{ .Phases.dump.ConfigMaps.settings.Data.command }}']}
            outputArtifacts: {dump: {keyValue: {path: '{{ .Phases.dump.Output.path }}', was: '{{ .Phases.stop.Output.was }}'}}}
          check:
            phases:
            - {func: KubeTask, name: look, args: {image: busybox, command: ['true']}}
        '''

    def setup() {
        runs = new FlowRuns(folder)
        runs.file('greeting.yaml', BLUEPRINT)
        settings('exit 3')
    }

    def "without a record there is nothing to go on with: #arguments"() {
        given:
        if (record) {
            runs.file('run.json', record)
        }

        expect:
        jerrycan(*arguments) == exit
        runs.err.toString().readLines()[0] == "jerrycan: ${message.replace('FILE', state()).replace('BP', blueprint())}"

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

    def "a record is not fitted to what its run is not of: #arguments"() {
        given:
        run('--option', 'was=3')
        runs.err.buffer.length = 0
        runs.file('other.yaml', BLUEPRINT.replace('name: stop', 'name: halt').replace('.stop.', '.halt.'))
        def before = Files.readString(Path.of(state()))

        expect:
        jerrycan('rerun', *arguments, '--state', state()) == exit
        runs.err.toString().readLines()[0] == "jerrycan: ${message.replace('FILE', state()).replace('OTHER', "$folder/other.yaml")}"
        Files.readString(Path.of(state())) == before

        where:
        arguments                                        || exit                | message
        ['OTHER']                                        || ExitCode.UNEXPECTED | 'phase stop is complete, and the blueprint that is given has none of that name in action backup; keep the phase, or begin a run anew'
        ['OTHER', 'backup', '--option', 'was=3']         || ExitCode.USAGE      | 'OTHER is not the blueprint that the run in FILE was begun with; to go on with a changed one, leave --object and the other flags of the request out: the record has them'
        ['OTHER', 'check']                               || ExitCode.USAGE      | 'the run in FILE is of the action backup, not of check'
        ['--secret-option', 'pw=env:HOME']               || ExitCode.USAGE      | "the run in FILE has no secret option 'pw'"
    }

    def "a run does not go on by a blueprint that has changed"() {
        given:
        run('--option', 'was=3')
        forget()
        runs.file('greeting.yaml', BLUEPRINT.replace('name: stop', 'name: halt').replace('.stop.', '.halt.'))

        expect:
        run('--option', 'was=3') == ExitCode.USAGE
        runs.err.toString().readLines()[0] == "jerrycan: ${blueprint()} is not the blueprint that the run in ${state()} was begun" +
            ' with; leave it out to go on with the recorded one, or name another place for a new run'
    }

    def "a rerun needs nothing but the record"() {
        given:
        assert run('--option', 'was=3', '--timeout', '2h', '--pod-security', 'restricted') == ExitCode.PHASE_FAILED
        forget()
        settings('kando output path /x')

        expect:
        jerrycan('rerun', '--state', state()) == ExitCode.DONE
        runs.err.toString().empty
        runs.lines() == [
            'backup of greeting on namespace/default/default',
            '  dump                 KubeTask        done in T s',
            '  artifact dump: path=/x was=3',
            'backup complete',
        ]
        record().request.flags == ['--pod-security', 'restricted', '--timeout', '2h', '--embedded', '--data', "$folder/data".toString(),
                                   '--apply', "$folder/settings.yaml".toString()]
    }

    def "a blueprint that was mended takes the place of the recorded one, and of what is complete only its change is told"() {
        given:
        run('--option', 'was=3')
        forget()
        settings('true')
        def mended = runs.file('mended.yaml', BLUEPRINT.replace('settings.Data.command }}', 'settings.Data.command }} && kando output path /y')
            .replace("'{{ .Options.was }}'", "'{{ .Options.was }}', more"))

        expect:
        jerrycan('rerun', "$mended", '--state', state()) == ExitCode.DONE
        runs.err.toString() == 'jerrycan: warning: phase stop has changed in the blueprint; it is complete, and not done again\n'
        runs.lines()[1..2] == ['  dump                 KubeTask        done in T s', '  artifact dump: path=/y was=3']

        and: 'from now on the record has the mended one'
        jerrycan('run', "$mended", 'backup', '--option', 'was=3', '--embedded', '--data', "$folder/data", '--state', state()) == ExitCode.DONE
        record().request.blueprint.actions.backup.phases[1].args.command [2] ==
            '{{ .Phases.dump.ConfigMaps.settings.Data.command }} && kando output path /y'
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
        runs.err.toString().contains('jerrycan: phase dump')

        when:
        cut.request.flags = cut.request.flags.dropRight(2)
        died(cut)
        forget()

        then:
        [jerrycan('run', '--state', state()), runs.err.toString()] == [ExitCode.DONE, '']
        runs.lines()[-2..-1] == ['  artifact dump: path=/x was=3', 'backup complete']
    }

    def "a secret option is in no output and no record, and read again from where it was"() {
        given:
        def password = runs.file('password', 'hunter2-canary\n')
        settings('echo with $PW; exit 3')
        def blueprint = runs.file('secret.yaml', BLUEPRINT.replace("Data.command }}']}", "Data.command }}'], podOverride: {containers: [" +
            "{name: container, env: [{name: PW, value: '{{ .Options.password }}'}]}]}}"))

        expect:
        jerrycan('run', "$blueprint", 'backup', *cluster(), '--option', 'was=3', '--secret-option', "password=file:$password", '--verbose',
            '--state', state()) == ExitCode.PHASE_FAILED
        runs.out.toString().contains('    | with ***\n')
        everything().every { !it.contains('canary') }
        record().request.secretOptions == [password: "file:$password".toString()]

        when: 'the password has changed since'
        Files.writeString(password, 'hunter3-canary')
        settings('kando output path "<$PW>"')
        forget()

        then:
        jerrycan('rerun', '--state', state()) == ExitCode.DONE
        runs.lines()[2] == '  artifact dump: path=<***> was=3'
        everything().every { !it.contains('canary') }
    }

    def "what no record can read again is asked for"() {
        given:
        def input = System.in
        System.in = new ByteArrayInputStream('hunter2-canary\n'.bytes)
        run('--option', 'was=3', '--secret-option', 'password=-')
        runs.err.buffer.length = 0

        expect:
        jerrycan('rerun', '--state', state()) == ExitCode.USAGE
        runs.err.toString().readLines()[0] == "jerrycan: no record keeps the value of the secret option 'password'; say again where it is," +
            ' by --secret-option password= and env:VARIABLE, file:PATH, secret:NAMESPACE/NAME/KEY, or - for standard input'

        when:
        settings('kando output path /x')

        then:
        jerrycan('rerun', '--state', state(), '--secret-option', 'password=env:HOME') == ExitCode.DONE
        record().request.secretOptions == [password: 'env:HOME']

        cleanup:
        System.in = input
    }

    def "a secret that is not there fails the run before it begins: #source"() {
        expect:
        run('--option', 'was=3', '--secret-option', "password=$source") == ExitCode.PHASE_FAILED
        runs.err.toString() == "jerrycan: the value of secret option 'password' ($source) $message\n"
        !Files.exists(Path.of(state()))

        where:
        source                       || message
        'env:NEVER_SET'              || 'is not there: no environment variable has this name'
        'file:/none'                 || 'cannot be read (NoSuchFileException)'
        'file:/dev/null'             || 'is empty'
        'secret:default/none/pw'     || 'is not there: there is no such Secret'
        'secret:default/login/pw'    || 'is not there: the Secret has no such key, but other, password'
    }

    def "a secret option is read from a Secret of the cluster"() {
        given:
        settings('kando output path /x')

        expect:
        run('--option', 'was=3', '--secret-option', 'password=secret:default/login/password') == ExitCode.DONE
    }

    @RestoreSystemProperties
    def "a run is not gone on with in another cluster by mistake"() {
        given:
        def clusters = [EmbeddedCluster.start(), EmbeddedCluster.start()]
        def kubeconfigs = clusters.withIndex().collect { it, i -> it.writeKubeconfig(folder.resolve("kubeconfig$i")) }
        System.setProperty('kubeconfig', "${kubeconfigs[0]}")
        jerrycan('run', blueprint(), 'backup', '--option', 'was=3', '--state', state()) == ExitCode.PHASE_FAILED
        runs.err.buffer.length = 0

        when:
        System.setProperty('kubeconfig', "${kubeconfigs[1]}")

        then:
        jerrycan('rerun', '--state', state()) == ExitCode.USAGE
        runs.err.toString().readLines()[0] == "jerrycan: the run in ${state()} was begun in the cluster at ${clusters[0].url()}/, and the" +
            " current one is at ${clusters[1].url()}/; name the right one with --kubeconfig"

        and: 'whoever names it is right'
        jerrycan('rerun', '--state', state(), '--kubeconfig', "${kubeconfigs[1]}") == ExitCode.PHASE_FAILED

        cleanup:
        clusters*.close()
    }

    private int run(String... more) {
        jerrycan('run', blueprint(), 'backup', *cluster(), '--state', state(), *more)
    }

    private List<String> cluster() { ['--embedded', '--data', "$folder/data".toString(), '--apply', "$folder/settings.yaml".toString()] }

    private int jerrycan(String... arguments) {
        runs.jerrycan(*arguments.collect { it.replace('FILE', state()).replace('BP', blueprint()).replace('OTHER', "$folder/other.yaml") })
    }

    private String blueprint() { "$folder/greeting.yaml" }

    private String state() { "$folder/run.json" }

    private void settings(String command) {
        runs.file('settings.yaml', """\
            apiVersion: v1
            kind: ConfigMap
            metadata: {name: settings, namespace: default}
            data: {command: '$command'}
            ---
            apiVersion: v1
            kind: Secret
            metadata: {name: login, namespace: default}
            stringData: {password: hunter2-canary, other: x}
            """)
    }

    private Map record() { new JsonSlurper().parse(Path.of(state())).run as Map }

    /** The record as a process leaves it that dies before its second phase. */
    private void died(Map run) {
        def action = run.actions[0]
        action.putAll(state: 'running', errors: [])
        action.phases[1].putAll(state: 'pending', checkpoints: [:])
        action.phases[1].remove('error')
        Files.writeString(Path.of(state()), JsonOutput.toJson([kind: 'JerrycanRun', version: 1, run: run]))
    }

    private List<String> everything() { [runs.out.toString(), runs.err.toString(), Files.readString(Path.of(state()))] }

    private void forget() {
        runs.out.buffer.length = 0
        runs.err.buffer.length = 0
    }
}
