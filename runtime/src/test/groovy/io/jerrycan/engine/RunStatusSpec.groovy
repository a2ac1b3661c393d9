package io.jerrycan.engine

import static io.jerrycan.model.State.COMPLETE
import static io.jerrycan.model.State.FAILED
import static io.jerrycan.model.State.PENDING
import static io.jerrycan.model.State.RUNNING

import io.jerrycan.engine.record.RunRecord
import io.jerrycan.engine.record.RunStore
import io.jerrycan.function.FunctionFailure
import io.jerrycan.model.ActionSetStatus
import io.jerrycan.model.PhaseStatus
import io.jerrycan.model.Transfer
import io.jerrycan.model.Value.Text
import spock.lang.Specification
import spock.lang.Timeout

@Timeout(30)
class RunStatusSpec extends Specification {
    static final BACKUP = '''\
        backup:
          phases:
            - {func: Act, name: dump, args: {does: dump}}
            - {func: Act, name: check, args: {does: check}}
            - {func: Act, name: prune, args: {does: prune}}
          deferPhase: {func: Act, name: tidy, args: {does: tidy}}
          outputArtifacts: {dump: {keyValue: {path: '{{ .Phases.dump.Output.path }}'}}}
        plain: {phases: [{func: Act, name: one, args: {does: one}}]}
        '''

    List<RunRecord> saved = []
    def stage = new Stage(store: new RunStore() {
        @Override
        Optional<RunRecord> load(String runId) { Optional.empty() }

        @Override
        void save(RunRecord run) { saved << run }
    })

    List<ActionSetStatus> statuses(String... actions) {
        def request = stage.request(BACKUP, actions)
        stage.run(request)
        saved.collect { RunStatus.of(request, it) }
    }

    def "a request that was refused has no actions"() {
        when:
        def status = statuses('none').last()

        then:
        status.state().get() == FAILED
        status.error().get() == "Action none for object kind Deployment not found in blueprint orders; it has backup, plain"
        status.actions() == []
    }

    def "a run that fails is running until its deferred phase is through, and keeps the templates of its artifacts"() {
        given:
        stage.act.acts.check = { args, context -> throw new FunctionFailure('no') }
        stage.act.acts.tidy = { args, context -> throw new FunctionFailure('neither') }

        when:
        def all = statuses()
        def last = all.last()

        then:
        all*.state()*.get() == [PENDING] + [RUNNING] * 7 + [FAILED]
        last.error().get() == 'phase check (orders.yaml:9) Act: no\ndeferPhase tidy (orders.yaml:11) Act: neither'
        last.actions()[0].phases()*.state()*.get() == [COMPLETE, FAILED, PENDING]
        last.actions()[0].deferPhase().state().get() == FAILED
        last.actions()[0].artifacts().values()*.keyValue() == [Text.mapOf(path: '{{ .Phases.dump.Output.path }}')]
    }

    def "progress is the mean over all phases, and names the phase that runs"() {
        given:
        stage.act.acts.dump = { args, context ->
            context.progress().bytes(7, 8)
            [path: '/x']
        }

        when:
        def all = statuses()

        then:
        all*.progress()*.runningPhase() == ['', '', 'dump', '', 'check', '', 'prune', '', 'tidy', '', '']
        all*.progress()*.percentCompleted() == ['0', '0', '0', '33', '33', '66', '66', '100', '100', '100', '100']
        all.last().progress().transfer() == new Transfer(8, 7, 0, 0)
        all.last().progress().lastTransitionTime().get() ==~ /\d{4}-.*Z/
        all.last().actions()[0].phases()[0].progress().progressPercent() == '100'
        all[1].actions()[0].phases()[0].progress().progressPercent() == ''
    }

    def "a complete run has what its phases left and its artifacts"() {
        given:
        stage.act.acts.dump = { args, context -> [path: '/x', size: 7] }

        when:
        def last = statuses().last()

        then:
        last.state().get() == COMPLETE
        last.error().empty
        last.actions()[0].with { [name(), blueprint(), object().name().get().text()] } == ['backup', 'orders', 'orders-api']
        last.actions()[0].phases()[0].output().get().toJava() == [path: '/x', size: 7L]
        last.actions()[0].phases()[1].output().empty
        last.actions()[0].artifacts().values()*.keyValue() == [Text.mapOf(path: '/x')]
    }

    def "an action without a deferred phase has none in its status"() {
        expect:
        statuses('plain').last().actions()[0].deferPhase() == PhaseStatus.NONE
    }
}
