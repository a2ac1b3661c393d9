package io.jerrycan.plan

import io.jerrycan.function.FunctionCatalog
import io.jerrycan.function.RunSettings
import io.jerrycan.model.ActionSpec
import io.jerrycan.model.ObjectReference
import io.jerrycan.model.Value.Text
import io.jerrycan.yaml.BlueprintYaml
import spock.lang.Specification

/** What a plan says of whether, when and how often phases run. */
class FlowPlanSpec extends Specification {

    def "what cannot be is a problem of its phase, an item before any is done: #phase"() {
        expect:
        plan("- {$phase}").phases[0].problem == problem

        where:
        phase                                                                                      || problem
        "func: KubeExec, name: a, if: '{{ .Nope }}', $KUBE_EXEC"                                   || 'if (b.yaml:7:41): template: config:1:3: executing "config" at <.Nope>: ' +
            "can't evaluate field Nope in type param.TemplateParams"
        "func: KubeExec, name: a, forEach: '{{ .StatefulSet.Name }}', $KUBE_EXEC"                  || 'forEach must be a list or render to one as JSON, such as {{ toJson .StatefulSet.Pods }}'
        "func: ScaleWorkload, name: a, forEach: [1, many], args: {replicas: '{{ .Item }}'}"        || 'Failed to decode arg `replicas`: is a text, expected whole number'
    }

    static final KUBE_EXEC = 'args: {namespace: ns, pod: p, command: [c]}'

    def "a phase of a group that reads another one is a problem: they do not see each other"() {
        expect:
        plan("""
            - {func: KubeExec, name: a, parallel: both, args: {namespace: ns, pod: p, command: [c]}}
            - {func: KubeExec, name: b, parallel: both, args: {namespace: ns, pod: p, command: ['{{ .Phases.a.Output.x }}']}}
            """).phases[0].phases[1].problem ==
            'argument command[0] (b.yaml:8:93): Failed to render template: "a" not found'
    }

    def "a condition is shown as it renders, with what it comes to: #condition"() {
        expect:
        plan("- {func: KubeExec, name: a, if: '$condition', args: {namespace: ns, pod: p, command: [c]}}").phases[0]
            .subMap('if', 'runs') == [if: shown, runs: runs]

        where:
        condition                          || shown   | runs
        '{{ .StatefulSet.Name }}'          || 'db'    | true
        '{{ eq .StatefulSet.Name "web" }}' || 'false' | false
        '{{ "" }}'                         || ''      | false
    }

    def "a condition that only a run knows is shown as its template: #condition"() {
        expect:
        plan("""
            - {func: KubeExec, name: find, args: {namespace: a, pod: b, command: [c]}}
            - {func: KubeExec, name: a, if: '$condition', args: {namespace: ns, pod: p, command: [c]}}
            """).phases[1].with { [it.if, it.containsKey('runs'), it.arguments.pod] } == [condition, false, 'p']

        where:
        condition << ['{{ .Phases.find.Output.rows }}', '{{ .Options.deep }}', '{{ index .Options "deep" | default "false" }}',
                      '{{ .Secrets.login.Data.flag | toString }}']
    }

    def "a phase that is known to be skipped does nothing, needs nothing and leaves nothing, but its rights can be had"() {
        given:
        def phases = """
            - {func: KubeExec, name: a, if: 'false', args: {namespace: ns, pod: '{{ fail "never asked" }}', command: [c]}}
            - {func: KubeExec, name: b, if: '0', args: {namespace: m, pod: q, command: [c]}}
            - {func: KubeExec, name: c, args: {namespace: o, pod: r, command: ['{{ if .Phases.b.Output }}x{{ else }}nothing{{ end }}']}}
            """

        expect:
        plan(phases).phases[0] == [name: 'a', function: 'KubeExec', if: 'false', runs: false]
        plan(phases).phases[2].arguments.command == ['nothing']
        !plan(phases).needs.any { it.contains(' in m') }
        planned(phases).sound
        Rules.of(planned(phases).neededAtMost()).lines().contains('get pods q in m')
    }

    def "a list that is known is shown, and what each of its items needs: #list"() {
        expect:
        plan("""
            - {func: KubeExec, name: a, forEach: $list, args: {namespace: '{{ .Item }}', pod: p, command: ['{{ .Item }}']}}
            """).phases[0].with { [it.forEach, arguments.command, needs] } ==
            [['x', 'shop'], ['<item>'],
             ['get pods p in shop', 'create, get pods/exec p in shop', 'get pods p in x', 'create, get pods/exec p in x']]

        where:
        list << ["[x, '{{ .StatefulSet.Namespace }}']", """'["x", {{ toJson .StatefulSet.Namespace }}]'"""]
    }

    def "of a list without items nothing is done"() {
        expect:
        plan("- {func: KubeExec, name: a, forEach: [], args: {namespace: ns, pod: p, command: [c]}}").phases[0] ==
            [name: 'a', function: 'KubeExec', forEach: []]
    }

    def "a list that only a run knows is shown as its template, and the phase once, with a placeholder for the item"() {
        expect:
        plan("""
            - {func: KubeExec, name: find, args: {namespace: a, pod: b, command: [c]}}
            - {func: KubeExec, name: a, forEach: '{{ .Phases.find.Output.names }}', args: {namespace: ns, pod: p, command: ['{{ .Item }}', '{{ .Item.name }}']}}
            """).phases[1].with { [it.forEach, arguments.command] } == ['{{ .Phases.find.Output.names }}', ['<item>', '<item.name>']]
    }

    def "an item that only a run knows has its place in the list"() {
        expect:
        plan("- {func: KubeExec, name: a, forEach: [x, '{{ .Options.more }}'], args: {namespace: ns, pod: p, command: ['{{ .Item }}']}}")
            .phases[0].forEach == ['x', '<option more>']
    }

    def "phases of a group stand together; what comes behind sees them"() {
        when:
        def phases = plan("""
            - {func: KubeExec, name: a, parallel: both, args: {namespace: ns, pod: p, command: [c]}}
            - {func: KubeExec, name: b, parallel: both, args: {namespace: ns, pod: p, command: [c]}}
            - {func: KubeExec, name: c, parallel: more, args: {namespace: ns, pod: p, command: ['{{ .Phases.a.Output.x }}']}}
            - {func: KubeExec, name: d, args: {namespace: ns, pod: p, command: [c]}}
            """).phases

        then:
        phases.collect { it.parallel ? [(it.parallel): it.phases*.name] : it.name } == [[both: ['a', 'b']], [more: ['c']], 'd']
        phases[1].phases[0].arguments.command == ['<output x of a>']
    }

    def "tries and limits of time are shown as they are written, and phases that run in any case by their part"() {
        expect:
        PlanDocument.yaml(planned("""
            - {func: KubeExec, name: a, idempotent: true, retry: {limit: 3, 'on': always, backoff: {duration: 2s, factor: 1.5, maxDuration: 5m}},
               timeout: 1m30s, args: {namespace: ns, pod: p, command: [c]}}
            """, '''
            timeout: 2h
            deferPhase: {func: KubeExec, name: undo, args: {namespace: ns, pod: p, command: [c]}}
            finally:
            - {func: KubeExec, name: alarm, if: '{{ .Error }}', args: {namespace: ns, pod: p, command: ['{{ .Error }}']}}
            - {func: KubeExec, name: log, args: {namespace: ns, pod: p, command: ['{{ .Phases.alarm.Output.id }}', '{{ .DeferPhase.Output.x }}']}}
            ''')) == '''\
            blueprint: b
            action: backup
            object: statefulset/shop/db
            timeout: 2h
            phases:
            - name: a
              function: KubeExec
              retry:
                limit: 3
                backoff:
                  duration: 2s
                  factor: 1.5
                  maxDuration: 5m
                'on': always
              timeout: 1m30s
              idempotent: true
              arguments:
                namespace: ns
                pod: p
                command:
                - c
              needs:
              - get pods p in ns
              - create, get pods/exec p in ns
            - name: undo
              function: KubeExec
              deferred: true
              arguments:
                namespace: ns
                pod: p
                command:
                - c
              needs:
              - get pods p in ns
              - create, get pods/exec p in ns
            - name: alarm
              function: KubeExec
              finally: true
              if: '{{ .Error }}'
              arguments:
                namespace: ns
                pod: p
                command:
                - <error>
              needs:
              - get pods p in ns
              - create, get pods/exec p in ns
            - name: log
              function: KubeExec
              finally: true
              arguments:
                namespace: ns
                pod: p
                command:
                - <output id of alarm>
                - <output x of undo>
              needs:
              - get pods p in ns
              - create, get pods/exec p in ns
            needs:
            - get pods p in ns
            - create, get pods/exec p in ns
            - list pods in shop
            - get secrets login in shop
            - get statefulsets.apps db in shop
            '''.stripIndent()
    }

    private static Map<String, Object> plan(String phases) { PlanDocument.data(planned(phases)) }

    private static Plan planned(String phases, String more = '') {
        def blueprint = BlueprintYaml.read('b.yaml', 'apiVersion: cr.kanister.io/v1alpha1\nkind: Blueprint\nmetadata: {name: b}\n' +
            "actions:\n  backup:\n    phases:\n${indented(phases)}${indented(more)}").first()
        def request = ActionSpec.of('backup', 'b', ObjectReference.parse('statefulset/shop/db'))
            .withReferences([:], [(Text.of('login')): ObjectReference.of('', 'shop', 'login')], Optional.empty())
        new Planner(FunctionCatalog.load(), new OfflineFacts(), RunSettings.from([:], 'here')).plan(blueprint, request)
    }

    private static String indented(String yaml) {
        yaml ? yaml.stripIndent().trim().readLines().collect { "    $it\n" }.join('') : ''
    }
}
