package io.jerrycan.cli

import groovy.json.JsonSlurper
import java.nio.file.Path

/** A spec of a run that fails in its second phase, as long as a ConfigMap says so. */
abstract class RecordedRunSpecification extends CommandSpecification {
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
        file('greeting.yaml', BLUEPRINT)
        settings('exit 3')
    }

    int run(String... more) {
        jerrycan('run', blueprint(), 'backup', *cluster(), '--state', state(), *more)
    }

    List<String> cluster() { ['--embedded', '--data', "$folder/data".toString(), '--apply', "$folder/settings.yaml".toString()] }

    String blueprint() { "$folder/greeting.yaml" }

    String state() { "$folder/run.json" }

    /** With the files that the names stand for. */
    String placed(String text) { text.replace('FILE', state()).replace('BP', blueprint()).replace('OTHER', "$folder/other.yaml") }

    void settings(String command) {
        file('settings.yaml', """\
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

    Map record() { new JsonSlurper().parse(Path.of(state())).run as Map }
}
