package io.jerrycan.validate

import io.jerrycan.function.FunctionCatalog
import io.jerrycan.yaml.BlueprintYaml
import spock.lang.Specification

class BlueprintValidatorSpec extends Specification {

    /** Lines 1 to 7; the given text starts with line 8, in the column of a phase's dash. */
    static final String HEAD = '''\
        apiVersion: cr.kanister.io/v1alpha1
        kind: Blueprint
        metadata: {name: orders}
        actions:
          backup:
            name: backup
            phases:
        '''.stripIndent()

    private static List<String> problems(String phases) {
        def indented = phases.stripIndent().readLines().collect { '    ' + it }.join('\n')
        return BlueprintYaml.read('b.yaml', HEAD + indented + '\n')
                .collectMany { BlueprintValidator.validate(it, TestFunctions.CATALOG) }*.toString()
    }

    private static List<String> job(String argument) {
        return problems("- {func: Job, name: p, args: {image: a, command: [b], $argument}}")
    }

    def "a function that does not exist is told with the nearest one"() {
        expect:
        problems('''\
            - {func: job2, name: a}
            - {func: KubeTask, name: b, args: {x: "{{ .Time }"}}
            - {name: c}
            ''') == [
            "b.yaml:8:14 unknown function 'job2'; did you mean 'Job'?",
            "b.yaml:9:14 unknown function 'KubeTask'; the functions are Job, Pause",
            'b.yaml:9:53 template: unexpected "}" in operand',
            "b.yaml:10:14 the phase names no function; add 'func: ' and its name"]
    }

    def "arguments that a function does not have or cannot do without are told"() {
        expect:
        problems('''\
            - {func: Job, name: a, args: {comand: [ls], "": 1}}
            - {func: Pause, name: b, args: {"{{ .Options.key }}": x}}
            - {func: Job, name: c, args: {image: a, command: [b], replicas: 1, copies: 2}}
            ''') == [
            "b.yaml:8:14 Job lacks its argument 'image'; add it: image of the pod",
            "b.yaml:8:35 Job has no argument 'comand'; did you mean 'command'?",
            "b.yaml:8:50 Job has no argument ''; its arguments are image, command, replicas, podOverride, podLabels, podAnnotations",
            "b.yaml:10:72 'copies' and 'replicas' are the same argument; give one of the two"]
    }

    def "an argument that cannot be what its function wants is told: #argument"() {
        expect:
        job(argument) == expected

        where:
        argument                                  || expected
        'replicas: many'                          || ["b.yaml:8:69 argument 'replicas' of Job is a text, expected whole number"]
        'replicas: [1]'                           || ["b.yaml:8:69 argument 'replicas' of Job is a list, expected whole number"]
        'copies: {a: 1}'                          || ["b.yaml:8:67 argument 'copies' of Job is a map, expected whole number"]
        'replicas: "{{ .Options.replicas }}"'     || []
        'replicas: "3"'                           || []
        'podOverride: none'                       || ["b.yaml:8:72 argument 'podOverride' of Job is a text, expected map"]
        'podLabels: "{{ .Options.labels }}"'      || ["b.yaml:8:71 argument 'podLabels' of Job is a text, expected map of texts"]
        'replicas:'                               || ["b.yaml:8:59 argument 'replicas' is null; leave it out or give it a value"]
        'podOverride: {containers: [{name: }]}'   || ["b.yaml:8:92 warning: null inside of an argument crashes Kanister's controller; leave it out or give it a value"]
    }

    def "labels and annotations are such as the API server takes: #argument"() {
        expect:
        job(argument) == expected

        where:
        argument                                                   || expected
        'podLabels: {a/b/c: x}'                                    || ["b.yaml:8:71 'a/b/c' in 'podLabels' is no valid key; use at most 63 letters, digits, '-', '_' and '.', behind 'some.domain/' if you like"]
        'podLabels: {/a: x}'                                       || ["b.yaml:8:71 '/a' in 'podLabels' is no valid key; use at most 63 letters, digits, '-', '_' and '.', behind 'some.domain/' if you like"]
        'podAnnotations: {-a: x}'                                  || ["b.yaml:8:76 '-a' in 'podAnnotations' is no valid key; use at most 63 letters, digits, '-', '_' and '.', behind 'some.domain/' if you like"]
        'podLabels: {a: b c}'                                      || ["b.yaml:8:74 'b c' is no valid label value; use at most 63 letters, digits, '-', '_' and '.', or an annotation"]
        "podLabels: {a: ${'x' * 64}}"                              || ["b.yaml:8:74 '${'x' * 64}' is no valid label value; use at most 63 letters, digits, '-', '_' and '.', or an annotation"]
        'podAnnotations: {example.org/a: any text at all}'         || []
        'podLabels: {example.org/a_B.c: "", b: x-1}'               || []
        'podLabels: {"{{ .Options.k }}": "{{ .Options.v }} x"}'    || []
    }

    def "phases that have no name, or that of another, are told"() {
        expect:
        problems('''\
            - {func: Pause, name: a, args: {timeout: 1s, conditions: {}}}
            - {func: Pause, args: {timeout: 1s, conditions: {}}}
            deferPhase: {func: Pause, name: a, args: {timeout: 1s, conditions: {}}}
            ''') == [
            "b.yaml:9:7 warning: the phase has no name; add 'name: ' and one of its own",
            "b.yaml:10:37 warning: there is another phase 'a' in action 'backup', line 8; rename one of the two"]
    }

    def "objects that are not read are told"() {
        expect:
        problems('''\
            - func: Pause
              name: a
              args: {timeout: 1s, conditions: {}}
              objects:
                one: {kind: Secrets, name: x, namespace: z}
                two: {kind: Deployment, name: x, namespace: z}
                three: {name: x, namespace: z}
                four: {kind: configmap, name: x, namespace: z}
                five: {kind: "{{ .Options.kind }}", name: x, namespace: z}
            ''') == [
            "b.yaml:12:21 warning: the object 'one' is of kind 'Secrets' and so is not read; did you mean 'Secret'?",
            "b.yaml:13:21 warning: the object 'two' is of kind 'Deployment' and so is not read; only Secret and ConfigMap are",
            "b.yaml:14:16 warning: the object 'three' has no kind and so is not read; only Secret and ConfigMap are",
            "b.yaml:15:9 warning: nothing uses the object 'four', which phase 'a' reads; remove it",
            "b.yaml:16:9 warning: nothing uses the object 'five', which phase 'a' reads; remove it"]
    }

    def "a template that cannot be parsed is told at the very character"() {
        expect:
        problems('''\
            - func: Job
              name: a
              objects: {s: {kind: Secret, name: "x-{{ .Time", namespace: z}}
              args:
                image: '{{ nope 1 }}'
                command:
                - bash
                - |
                  echo one
                    echo {{ .Time | nope }}
                - "escaped \\n {{ end }}"
                - >-
                  folded
                  {{ else }}
                "{{ if }}": x
            deferPhase: {func: Pause, name: b, args: {timeout: "{{", conditions: ["{{ anything"]}}
            outputArtifacts:
              dump: {keyValue: {"{{ not rendered": "{{ }}"}, kopiaSnapshot: "{{ $x }}"}
            ''') == [
            'b.yaml:10:52 template: unclosed action',
            'b.yaml:12:20 template: function "nope" not defined; templates have Go\'s own functions and those of sprig 2.22',
            'b.yaml:17:29 template: function "nope" not defined; templates have Go\'s own functions and those of sprig 2.22',
            'b.yaml:18:12 template: unexpected {{end}}, line 2 of the text',
            'b.yaml:20:11 template: unexpected {{else}}',
            'b.yaml:22:16 template: missing value for if',
            'b.yaml:23:59 template: unclosed action',
            'b.yaml:25:48 template: missing value for command',
            'b.yaml:25:73 template: undefined variable "$x"']
    }

    def "a template that reads what is not there is told"() {
        expect:
        problems('''\
            - {func: Job, name: a, objects: {s: {kind: Secret, name: "{{ .Phases.a.Output.x }}", namespace: z}}, args: {
                image: "{{ .Statefulset.Name }}", command: ["{{ .Phases.a.Output.x }}", "{{ .Phases.b.Output.x }}",
                "{{ .Phases.a.Secrets.s.Name }}", "{{ if .Options.x }}{{ .Phases.b.Output.x }}{{ end }}"]}}
            - {func: Job, name: b, args: {
                image: '{{ .Phases.a.Output.x }} {{ index .Phases "c" }}', command: ["{{ .Phases.aa.Output.x }}",
                "{{ .ArtifactsIn.old.KeyValue.x }}", "{{ .ArtifactsIn.odl.KeyValue.x }}", "{{ .ArtifactsIn.new }}"]}}
            deferPhase: {func: Job, name: last, args: {image: "{{ .Phases.b.Output.x }}", command: ["{{ .Phases.last }}"]}}
            outputArtifacts: {dump: {keyValue: {a: "{{ .Phases.b.Output.x }}{{ .DeferPhase.Output.x }}"}}}
            ''') == [
            "b.yaml:8:66 objects are named before the first phase runs; use the target, an option or an artifact",
            "b.yaml:9:20 there is no '.Statefulset'; did you mean 'StatefulSet'?",
            "b.yaml:9:57 phase 'a' has not run here yet; use an earlier one",
            "b.yaml:9:85 phase 'b' has not run here yet; use an earlier one",
            "b.yaml:10:66 warning: phase 'b' has not run here yet; use an earlier one",
            "b.yaml:12:82 the action has no phase 'aa'; did you mean 'a'?",
            "b.yaml:13:13 warning: no action of this blueprint leaves an artifact 'old'; they leave dump",
            "b.yaml:13:50 warning: no action of this blueprint leaves an artifact 'odl'; they leave dump",
            "b.yaml:13:87 warning: no action of this blueprint leaves an artifact 'new'; they leave dump",
            "b.yaml:14:97 'last' is the deferPhase; write '.DeferPhase'",
            "b.yaml:15:23 note: no action of this blueprint reads the artifact 'dump'"]
    }

    def "problems of what has no line name action and phase"() {
        given:
        def data = [apiVersion: 'cr.kanister.io/v1alpha1', kind: 'Blueprint', metadata: [name: 'orders'], actions: [backup: [
            phases: [[func: 'Jop', name: 'dump', args: [x: '{{', y: '{{ .Phases.no.Output.x }}']]],
            outputArtifacts: [a: [kopiaSnapshot: 'one\n{{']]]]]
        def blueprint = BlueprintYaml.parse('blueprints/orders', data).orThrow().first()

        expect:
        BlueprintValidator.validate(blueprint, TestFunctions.CATALOG)*.toString() == [
            "blueprints/orders template: unclosed action in phase 'dump' of action 'backup'",
            "blueprints/orders template: unclosed action, line 2 of the text in the output artifacts of action 'backup'",
            "blueprints/orders the action has no phase 'no' in phase 'dump' of action 'backup'; its phases are dump",
            "blueprints/orders unknown function 'Jop' in phase 'dump' of action 'backup'; did you mean 'Job'?"]
    }

    def "a blueprint in which nothing is wrong has no problems"() {
        expect:
        problems('''\
            - {func: Job, name: a, args: {image: "x:{{ .Time }}", command: sh, podLabels: {a: b}}}
            deferPhase: {func: Pause, args: {timeout: 1m, conditions: {anyOf: [{condition: '{{ { $.status } }}'}]}}}
            ''') == []
        BlueprintValidator.validate(BlueprintYaml.read('e.yaml', HEAD - '    phases:\n').first(), FunctionCatalog.of()) == []
    }
}
