package io.jerrycan.validate

import io.jerrycan.groovy.Functions
import io.jerrycan.yaml.BlueprintYaml
import spock.lang.Specification

/** What may look wrong, and is right: nothing is said about it. */
class RightBlueprintSpec extends Specification {

    def "what is right is let through: #what"() {
        expect:
        problems(text) == []

        where:
        what << ALL.keySet()
        text = ALL[what]
    }

    static final Map<String, String> ALL = [
        'an output with a key that only running tells': '''\
            backup:
              outputArtifacts: {dump: {keyValue: {path: '{{ .Phases.dump.Output.anything }}'}}}
              phases:
              - func: KubeTask
                name: dump
                args: {image: a, command: [bash, -c, 'kando output "$key" 1; kando output {{ .Options.key }} 2']}
            ''',
        'an output of a command that is an option': '''\
            backup:
              outputArtifacts: {dump: {keyValue: {path: '{{ .Phases.dump.Output.anything }}'}}}
              phases:
              - func: KubeTask
                name: dump
                args: {image: a, command: '{{ .Options.command }}'}
              - func: KubeTask
                name: other
                args: {image: '{{ .Phases.dump.Output.x }}', command: [bash, -c, '{{ .Options.script }}']}
            ''',
        'outputs as words, over two lines, in quotes, and of pushes': '''\
            backup:
              outputArtifacts:
                dump:
                  kopiaSnapshot: '{{ .Phases.push.Output.kopiaOutput }}'
                  keyValue: {a: '{{ .Phases.words.Output.path }}', b: '{{ .Phases.push.Output.two }}',
                             c: '{{ .Phases.push.Output.three }}', d: '{{ .Phases.push.Output.kandoOutput }}'}
              phases:
              - {func: KubeExec, name: words, args: {namespace: a, pod: b, command: [kando, output, path, /x]}}
              - func: KubeExec
                name: push
                args:
                  namespace: a
                  pod: b
                  command:
                  - sh
                  - -c
                  - |
                    kando location push - --path x -o kopiaOutput
                    kando output \\
                      two 2
                    kando output "three" 3; date
                    kando location push - --path y
            ''',
        'an object of which all is read at once': '''\
            backup:
              secretNames: [aws]
              inputArtifactNames: [old]
              phases:
              - func: KubeTask
                name: dump
                objects: {login: {kind: secret, name: a, namespace: b}, conf: {kind: ConfigMap, name: a, namespace: b}}
                args:
                  image: '{{ toJson .Phases.dump }} {{ range $n, $s := .Secrets }}{{ $n }}{{ end }}'
                  command: ['{{ toJson .ArtifactsIn }}']
            ''',
        'a Secret of an earlier phase and of the deferPhase': '''\
            backup:
              outputArtifacts: {x: {keyValue: {y: '{{ .DeferPhase.Secrets.last.Name }}'}}}
              phases:
              - func: KubeTask
                name: one
                objects: {login: {kind: Secret, name: a, namespace: b}}
                args: {image: a, command: [date]}
              - func: KubeTask
                name: two
                args: {image: '{{ .Phases.one.Secrets.login.Data.registry | toString }}/a', command: [date]}
              deferPhase:
                func: KubeTask
                objects: {last: {kind: Secret, name: a, namespace: b}}
                args: {image: a, command: [date]}
            ''',
        'objects of two kinds, each in its branch': '''\
            backup:
              phases:
              - func: KubeTask
                name: dump
                args:
                  image: a
                  namespace: '{{ if .StatefulSet }}{{ .StatefulSet.Namespace }}{{ end }}'
                  command: ['{{ with .Deployment }}{{ .Name }}{{ end }}']
            ''',
        'an action without a kind, and one of any case': '''\
            backup:
              kind: statefulset
              phases: [{func: KubeTask, name: a, args: {image: '{{ .StatefulSet.Name }}', command: [date]}}]
            restore:
              phases: [{func: KubeTask, name: b, args: {image: '{{ .Object.spec.anything.at.all }}', command: [date]}}]
            ''',
        'a workload that the deferPhase brings back': '''\
            restore:
              phases:
              - {func: ScaleWorkload, name: down, args: {name: api, replicas: 0}}
              - {func: KubeTask, name: load, args: {image: a, command: [date]}}
              deferPhase:
                func: ScaleWorkload
                name: up
                args: {name: api, replicas: '{{ .Phases.down.Output.originalReplicaCount }}'}
            ''',
        'a workload that comes back at once, or is meant to stay down': '''\
            restart:
              phases:
              - {func: ScaleWorkload, name: down, args: {name: api, replicas: 0}}
              - {func: ScaleWorkload, name: up, args: {name: api, replicas: 1}}
            stop:
              phases:
              - {func: KubeTask, name: tell, args: {image: a, command: [date]}}
              - {func: ScaleWorkload, name: leave, args: {name: api, replicas: 0}}
            ''',
        'conditions that look at the object': '''\
            restore:
              phases:
              - func: Wait
                name: a
                args:
                  timeout: 1m
                  conditions:
                    allOf:
                    - {condition: '{{ if eq "{ $.status.phase }" "Ready" }}true{{ end }}', objectReference: {name: '{{ .StatefulSet.Name }}'}}
                    - {condition: '{{ if "{$.status.finishTime}" }}true{{ else }}false{{ end }}', objectReference: {}}
                    - {condition: '{{ ge {$.status.replicas} 3 | toString }}', objectReference: {}}
              - func: WaitV2
                name: b
                args:
                  timeout: 1m
                  conditions:
                    anyOf:
                    - {condition: '{{ $ok := false }}{{ range .status.conditions }}{{ if eq .type "Ready" }}{{ $ok = true }}{{ end }}{{ end }}{{ $ok }}', objectReference: {}}
                    - {condition: '{{ range $.items }}{{ .x }}{{ end }}', objectReference: {}}
                    - {condition: '{{ exists . "status" "phase" }}', objectReference: {}}
            ''']

    def "a reference to the object of a condition is a template like others"() {
        expect:
        problems('''\
            restore:
              phases:
              - func: WaitV2
                name: b
                args:
                  timeout: 1m
                  conditions:
                    anyOf: [{condition: '{{ .x }}', objectReference: {name: '{{ .Phases.later.Output.name }}'}}]
            ''') == ["b.yaml:12:71 the action has no phase 'later'; its phases are b"]
    }

    def "a thousand phases, each with the output of the one before, are right"() {
        given:
        def phases = (1..1000).collect { "  - {func: KubeTask, name: p$it, args: {image: a, command: ['${it > 1 ? "{{ .Phases.p${it - 1}.Output.x }}" : ''}', kando, output, x, '1']}}" }

        expect:
        problems("backup:\n  phases:\n${phases.join("\n")}\n") == []
    }

    private static List<String> problems(String actions) {
        def indented = actions.stripIndent().readLines().collect { '  ' + it }.join('\n')
        def text = "apiVersion: cr.kanister.io/v1alpha1\nkind: Blueprint\nmetadata: {name: b}\nactions:\n$indented\n"
        BlueprintValidator.validate(BlueprintYaml.parse('b.yaml', text), Functions.CATALOG, ValidatorOptions.DEFAULT)*.toString()
    }
}
