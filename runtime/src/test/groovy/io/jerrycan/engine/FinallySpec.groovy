package io.jerrycan.engine

import static io.jerrycan.model.State.COMPLETE
import static io.jerrycan.model.State.FAILED

import io.jerrycan.function.FunctionFailure
import spock.lang.Specification
import spock.lang.Timeout

@Timeout(30)
class FinallySpec extends Specification {
    def stage = new Stage()

    static final BACKUP = '''\
        backup:
          phases:
            - {func: Act, name: dump, args: {does: dump}}
          deferPhase: {func: Act, name: tidy, args: {does: tidy, values: {left: 1}}}
          finally:
            - {func: Act, name: alarm, if: '{{ .Error }}', args: {does: 'alarm: {{ .Error }}'}}
            - {func: Act, name: report, args: {does: report, values: {id: 'r{{ .DeferPhase.Output.left }}'}}}
          outputArtifacts: {report: {keyValue: {id: '{{ .Phases.report.Output.id }}'}}}
        '''

    def "each finally phase runs whatever failed before, and knows it"() {
        given:
        stage.act.acts.dump = { args, context -> throw new FunctionFailure('disk full') }
        stage.act.acts.report = { args, context -> throw new FunctionFailure('no mail') }

        when:
        def result = stage.run(BACKUP)

        then:
        result.state() == FAILED
        result.record().errors() == ['phase dump (orders.yaml:8) Act: disk full', 'finally phase report (orders.yaml:12) Act: no mail']
        stage.act.done == ['dump', 'tidy', 'alarm: phase dump (orders.yaml:8) Act: disk full', 'report']
    }

    def "what a deferred phase fails with is known too, and keeps no finally phase from running"() {
        given:
        stage.act.acts.tidy = { args, context -> throw new FunctionFailure('stuck') }

        expect:
        stage.run(BACKUP.replace('.DeferPhase.Output.left', '.Time')).state() == FAILED
        stage.act.done == ['dump', 'tidy', 'alarm: deferPhase tidy (orders.yaml:9) Act: stuck', 'report']
    }

    def "secrets are masked in what a finally phase is told"() {
        given:
        stage.params.secrets.login = FakeParams.secret('login', [password: 'hunter22'])
        stage.act.acts.dump = { args, context -> throw new FunctionFailure('denied to hunter22') }

        expect:
        stage.run(BACKUP.replace('name: dump,', 'name: dump, objects: {login: {kind: Secret, name: login}},')).state() == FAILED
        stage.act.done.contains('alarm: phase dump (orders.yaml:8) Act: denied to ***')
    }

    def "when all goes well they see the deferred phase, are seen by artifacts, and there is no error"() {
        when:
        def request = stage.request(BACKUP)
        def result = stage.run(request)

        then:
        result.state() == COMPLETE
        stage.act.done == ['dump', 'tidy', 'report']
        result.record().actions()[0].artifacts().report.keyValue().values()*.text() == ['r1']
        result.record().actions()[0].finallyPhases()*.state() == [COMPLETE, COMPLETE]
        stage.events.findAll { it instanceof RunEvent.PhaseStarted }.collect { [it.phase().index(), it.phase().deferred()] } ==
            [[0, false], [1, true], [3, true]]

        and: 'in the status they stand beside the deferPhase'
        RunStatus.of(request, result.record()).actions()[0].with {
            [phases()*.name(), deferPhase().name(), finallyPhases()*.name(), finallyPhases()*.skipped()]
        } == [['dump'], 'tidy', ['alarm', 'report'], [true, false]]
    }

    def "a cancelled run still runs all of them, each with time of its own"() {
        given:
        def deadlines = []
        stage.act.acts.report = { args, context -> deadlines << context.deadline().at().present }

        expect:
        stage.cancelledDuring('dump', BACKUP).record().errors() == ['phase dump (orders.yaml:8) Act: cancelled']
        stage.act.done == ['dump', 'tidy', 'alarm: phase dump (orders.yaml:8) Act: cancelled', 'report']
        deadlines == [true]
    }

    def "they run without a deferPhase too"() {
        expect:
        stage.run('''\
            backup:
              phases: [{func: Act, name: dump, args: {does: dump}}]
              finally: [{func: Act, name: one, args: {does: one}}, {func: Act, name: two, args: {does: two}}]
            ''').state() == COMPLETE
        stage.act.done == ['dump', 'one', 'two']
    }
}
