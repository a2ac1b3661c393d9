package io.jerrycan.cli

import java.nio.file.Files
import java.nio.file.Path
import spock.lang.Timeout

@Timeout(120)
class RerunCommandSpec extends CommandSpecification {
    /** Its second phase needs a ConfigMap. */
    static final BLUEPRINT = '''\
        apiVersion: cr.kanister.io/v1alpha1
        kind: Blueprint
        metadata: {name: greeting}
        actions:
          backup:
            phases:
            - {func: KubeTask, name: stop, args: {image: busybox, command: [kando, output, was, '3']}}
            - func: KubeTask
              name: dump
              objects: {settings: {kind: ConfigMap, name: settings, namespace: default}}
              args: {image: busybox, command: [kando, output, path, '{{ .Phases.dump.ConfigMaps.settings.Data.path }}']}
            deferPhase: {func: KubeTask, name: start, args: {image: busybox, command: ['true']}}
            outputArtifacts: {dump: {keyValue: {path: '{{ .Phases.dump.Output.path }}', was: '{{ .Phases.stop.Output.was }}'}}}
        '''

    static final SETTINGS = '''\
        apiVersion: v1
        kind: ConfigMap
        metadata: {name: settings, namespace: default}
        data: {path: /x}
        '''

    private int action(String command, String... more) {
        jerrycan(command, "${file('greeting.yaml', BLUEPRINT)}", 'backup', '--embedded', '--data', "$folder/data", *more)
    }

    private String state() { "$folder/run.json" }

    def "a rerun without the record of a run that failed is wrong usage: #what"() {
        given:
        if (first) {
            assert action('run', '--state', state(), *first) == ExitCode.DONE
        }

        expect:
        action('rerun', *arguments.collect { it.replace('FILE', state()) }) == ExitCode.USAGE
        err.toString().readLines()[0] == "jerrycan: ${message.replace('FILE', state())}"

        where:
        what         | first                      | arguments           || message
        'no record'  | null                       | []                  || 'rerun needs the record of the run; add --state PLACE'
        'no file'    | null                       | ['--state', 'FILE'] || "there is no record FILE; it is what 'run --state' wrote"
    }

    def "a run that is complete is not done again"() {
        given:
        def settings = "${file('settings.yaml', SETTINGS)}"

        expect:
        action('run', '--state', state(), '--apply', settings) == ExitCode.DONE
        action('rerun', '--state', state(), '--apply', settings) == ExitCode.USAGE
        err.toString().contains("jerrycan: the run in ${state()} is complete; there is nothing to do again\n")
    }

    def "a file that is no record is refused"() {
        given:
        file('run.json', '{}')

        expect:
        action('rerun', '--state', state()) == ExitCode.UNEXPECTED
        err.toString().contains('is not a record of a run')
    }

    def "a rerun with another request is refused, and the record stays"() {
        given:
        action('run', '--state', state()) == ExitCode.PHASE_FAILED
        def record = Files.readString(Path.of(state()))

        expect:
        action('rerun', '--state', state(), '--option', 'a=b') == ExitCode.UNEXPECTED
        err.toString().contains('was begun with another request or blueprint')
        Files.readString(Path.of(state())) == record
    }

    def "a run that failed goes on from the phase that did"() {
        given:
        assert action('run', '--state', state()) == ExitCode.PHASE_FAILED
        assert lines()[-3..-1]*.trim() == ['dump                 KubeTask        failed after T s',
                                                'start                KubeTask        done in T s (deferred)', 'backup failed']
        forget()

        expect:
        action('rerun', '--state', state(), '--apply', "${file('settings.yaml', SETTINGS)}") == ExitCode.DONE
        err.toString() == 'jerrycan: warning: deferPhase start has run already; what it took back of finished phases stays so,' +
            ' and they are not done again\n'
        lines() == [
            'backup of greeting on namespace/default/default',
            '  dump                 KubeTask        done in T s',
            '  start                KubeTask        done in T s (deferred)',
            '  artifact dump: path=/x was=3',
            'backup complete',
        ]
    }
}
