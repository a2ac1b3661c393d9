package io.jerrycan.engine

import static io.jerrycan.model.State.COMPLETE
import static io.jerrycan.model.State.FAILED

import io.jerrycan.function.FunctionFailure
import io.jerrycan.model.Value.Text
import spock.lang.Specification
import spock.lang.Timeout

@Timeout(30)
class ConditionSpec extends Specification {
    def stage = new Stage()

    def request(String actions, Map<String, String> options) {
        def blueprint = Stage.blueprint(actions)
        RunRequest.of('run-1', new ActionRequest(blueprint, Stage.spec('backup').withOptions(options)))
    }

    def "a condition that cannot be rendered fails its phase"() {
        expect:
        stage.run('''\
            backup:
              phases:
                - {func: Act, name: dump, if: '{{ .Options.full }}', args: {does: dump}}
              deferPhase: {func: Act, name: tidy, args: {does: tidy}}
            ''').record().errors() == ['phase dump (orders.yaml:8) Act: if (orders.yaml:8:41): Failed to render template: "full" not found']
        stage.act.done == ['tidy']
    }

    def "what Go takes for false skips the phase: '#rendered'"() {
        given:
        def request = request('''\
            backup:
              phases: [{func: Act, name: dump, if: '{{ .Options.full }}', args: {does: dump}}]
            ''', [full: rendered])

        expect:
        stage.run(request).state() == COMPLETE
        stage.act.done == (runs ? ['dump'] : [])

        where:
        rendered      || runs
        ''            || false
        ' \n'         || false
        'false'       || false
        'False'       || false
        '0'           || false
        '<no value>'  || false
        '[]'          || false
        'map[]'       || false
        'true'        || true
        'no'          || true
        '00'          || true
        '[a]'         || true
    }

    def "a phase that is skipped is complete without output, reads no objects, and later ones can tell"() {
        when:
        def request = request('''\
            backup:
              phases:
                - {func: Act, name: dump, if: '{{ .Options.full }}', objects: {login: {kind: Secret, name: none}}, args: {does: dump}}
                - {func: Act, name: tell, args: {does: '{{ if .Phases.dump.Output }}dumped{{ else }}not dumped{{ end }}'}}
            ''', [full: 'false'])
        def result = stage.run(request)

        then:
        result.state() == COMPLETE
        stage.act.done == ['not dumped']
        stage.params.read == ['references', 'target']
        stage.story() == ['run started', 'action backup started', 'dump skipped', 'tell started', 'tell ended null',
                          'action backup complete', 'run complete']

        and:
        result.record().actions()[0].phases()[0].with { [state(), outputs(), flow().skipped(), progress().percent()] } ==
            [COMPLETE, Optional.empty(), true, 100]
        RunStatus.of(request, result.record()).actions()[0].phases()*.skipped() == [true, false]
        RunStatus.of(request, result.record()).actions()[0].phases()[0].with { [state().get(), output()] } == [COMPLETE, Optional.empty()]
    }

    def "the output of a phase that was skipped is not there"() {
        expect:
        stage.run(request('''\
            backup:
              phases:
                - {func: Act, name: dump, if: '', args: {does: dump}}
                - {func: Act, name: tell, args: {does: '{{ .Phases.dump.Output.path }}'}}
            ''', [:])).record().errors() ==
            ['phase tell (orders.yaml:9) Act: argument does (orders.yaml:9:50): Failed to render template: "path" not found']
    }

    def "a condition sees what earlier phases left"() {
        expect:
        stage.run(request('''\
            backup:
              phases:
                - {func: Act, name: look, args: {does: look, values: {found: 3}}}
                - {func: Act, name: dump, if: '{{ gt .Phases.look.Output.found 2 }}', args: {does: dump}}
                - {func: Act, name: tell, if: '{{ gt .Phases.look.Output.found 3 }}', args: {does: tell}}
            ''', [:])).state() == COMPLETE
        stage.act.done == ['look', 'dump']
    }
}
