package io.jerrycan.engine

import static io.jerrycan.model.State.COMPLETE
import static io.jerrycan.model.State.FAILED

import groovy.json.JsonSlurper
import io.jerrycan.engine.record.JsonFileRunStore
import io.jerrycan.engine.record.MemoryRunStore
import io.jerrycan.engine.record.StoreFailure
import io.jerrycan.function.FunctionFailure
import java.nio.file.Files
import java.nio.file.Path
import java.time.Duration
import spock.lang.Specification
import spock.lang.TempDir
import spock.lang.Timeout

@Timeout(30)
class RerunSpec extends Specification {
    @TempDir
    Path folder

    def stage = new Stage()
    boolean broken = true

    static final BACKUP = '''\
        backup:
          phases:
            - {func: Act, name: stop, args: {does: stop, values: {was: 3}}}
            - {func: Act, name: dump, args: {does: dump}}
          deferPhase: {func: Act, name: start, args: {does: start}}
          outputArtifacts: {dump: {keyValue: {was: '{{ .Phases.stop.Output.was }}'}}}
        '''

    def setup() {
        stage.act.acts.dump = { args, context ->
            if (broken) {
                throw new FunctionFailure('disk full')
            }
        }
    }

    def "a run that is #state is refused"() {
        given:
        broken = false
        if (state == 'complete') {
            stage.run(BACKUP)
        }

        when:
        stage.rerun(BACKUP)

        then:
        def failure = thrown(StoreFailure)
        failure.message == message

        where:
        state         || message
        'complete'    || 'run run-1 is complete, not failed'
        'not begun'   || 'there is no record of run run-1'
    }

    def "a run of another blueprint is refused"() {
        given:
        stage.run(BACKUP)

        when:
        stage.rerun(BACKUP.replace('name: stop', 'name: halt'))

        then:
        thrown(StoreFailure)
    }

    def "a changed blueprint that does not fit what is complete is refused, and the record stays: #what"() {
        given:
        stage.run(BACKUP)
        def before = stage.store.load('run-1').get()

        when:
        changed(BACKUP, blueprint)

        then:
        def failure = thrown(StoreFailure)
        failure.message == message
        stage.store.load('run-1').get() == before

        where:
        what                             | blueprint                                             || message
        'a finished phase is gone'       | BACKUP.replace('name: stop', 'name: halt')            || 'phase stop is complete, and the blueprint that is given has none of that name in action backup; keep the phase, or begin a run anew'
        'a new one stands before it'     | BACKUP.replace('- {func: Act, name: stop', '- {func: Act, name: first, args: {does: x}}\n            - {func: Act, name: stop') ||
            'phase first is new in the blueprint that is given, and stands before stop, which is complete; put it behind that, or begin a run anew'
        'the action is gone'             | BACKUP.replace('backup:', 'dump:')                    || 'blueprint orders has no action backup'
    }

    def "finished phases in another order are refused"() {
        given:
        def blueprint = BACKUP.replace('- {func: Act, name: dump', '- {func: Act, name: look, args: {does: look}}\n            - {func: Act, name: dump')
        stage.run(blueprint)

        when:
        changed(blueprint, blueprint.replace('name: stop', 'name: x').replace('name: look', 'name: stop').replace('name: x', 'name: look'))

        then:
        def failure = thrown(StoreFailure)
        failure.message == 'the phases stop, look are complete in this order, and the blueprint that is given has them in another; keep it, or begin a run anew'
    }

    def "a changed blueprint goes on from what failed: other arguments, new phases behind, another end"() {
        given:
        stage.act.acts.dump = { args, context ->
            context.checkpoint().write('seen', 'first')
            throw new FunctionFailure('disk full')
        }
        stage.run(BACKUP)
        stage.act.done.clear()
        def seen = null
        stage.act.acts.mended = { args, context -> seen = context.checkpoint().read('seen') }
        def mended = BACKUP.replace('args: {does: dump}}', 'args: {does: mended}}\n            - {func: Act, name: more, args: {does: more}}')
            .replace('name: start', 'name: restart')

        when:
        def result = changed(BACKUP, mended)

        then:
        result.record().errors() == []
        stage.act.done == ['mended', 'more', 'start']
        seen == Optional.of('first')
        result.record().actions()[0].phases()*.attempt() == [1, 2, 1]
        result.record().actions()[0].artifacts().dump.keyValue().values()*.text() == ['3']
        result.record().requestDigest() == stage.request(mended).digest()
    }

    def "of another function or another list nothing is kept but the number of tries: #change"() {
        given:
        def blueprint = BACKUP.replace('{func: Act, name: dump, args: {does: dump}}', '{func: Act, name: dump, forEach: [a, b], args: {does: dump}}')
        stage.act.acts.dump = { args, context ->
            context.checkpoint().write('seen', 'first')
            throw new FunctionFailure('disk full')
        }
        stage.run(blueprint)
        def seen = []
        stage.act.acts.mended = { args, context -> seen << context.checkpoint().read('seen').orElse('nothing') }

        expect:
        changed(blueprint, blueprint.replace('does: dump', 'does: mended').replace(*change)).state() == COMPLETE
        seen == checkpoints
        stage.store.load('run-1').get().actions()[0].phases()[1].attempt() == 2

        where:
        change                                  || checkpoints
        ['disk', 'disk']                        || ['first', 'nothing']
        ['forEach: [a, b]', 'forEach: [a, b, c]'] || ['nothing', 'nothing', 'nothing']
        ['forEach: [a, b], ', '']               || ['nothing']
        ['{func: Act, name: dump', '{func: Cut, name: dump'] || ['nothing', 'nothing']
    }

    private RunResult changed(String before, String now) {
        stage.rerun(stage.request(now, 'backup').recordedWith(Stage.blueprint(before)))
    }

    def "a run begins again at what failed, under other names; what is complete keeps its outputs"() {
        given:
        def names = []
        stage.act.acts.start = { args, context -> names << context.names().of('job-') }
        stage.run(BACKUP)
        stage.act.done.clear()
        stage.events.clear()
        broken = false

        when:
        def result = stage.rerun(BACKUP)

        then:
        result.record().errors() == []
        stage.act.done == ['dump', 'start']
        stage.story().first() == 'run resumed'
        result.record().actions()[0].with { [phases()*.attempt(), deferPhase().get().attempt()] } == [[1, 2], 2]
        result.record().actions()[0].artifacts().dump.keyValue().values()*.text() == ['3']
        names.toSet().size() == 2
    }

    def "what fails again fails, and may be begun again as often as wanted"() {
        given:
        stage.run(BACKUP)

        expect:
        stage.rerun(BACKUP).record().errors() == ['phase dump (orders.yaml:9) Act: disk full']
        stage.rerun(BACKUP).record().actions()[0].phases()*.attempt() == [1, 3]
    }

    def "limits of time and of tries count anew"() {
        given:
        def blueprint = BACKUP.replace('phases:', 'timeout: 1h\n          phases:').replace('name: dump,', "name: dump, retry: {limit: 1, 'on': always},")
        stage.limits = RunLimits.DEFAULT.withRun(Duration.ofHours(1))
        stage.run(blueprint)
        def first = stage.store.load('run-1').get()
        stage.act.done.clear()

        when:
        def result = stage.rerun(blueprint)

        then:
        result.record().started() > first.started()
        stage.act.done == ['dump', 'dump', 'start']
        result.record().actions()[0].phases()*.attempt() == [1, 4]
    }

    def "items that are complete stay so"() {
        given:
        def blueprint = '''\
            backup:
              phases:
                - {func: Act, name: dump, forEach: [a, dump, c], args: {does: '{{ .Item }}', values: {of: '{{ .Item }}'}}}
            '''
        stage.run(blueprint)
        stage.act.done.clear()
        broken = false

        expect:
        stage.rerun(blueprint).record().actions()[0].phases()[0].outputs().get() == [of: ['a', null, 'c']]
        stage.act.done == ['dump', 'c']
    }

    def "an action that could not be launched is"() {
        given:
        def params = stage.params
        stage.params = new FakeParams() {
            @Override
            References readReferences(io.jerrycan.model.ActionSpec action) { throw new ParamsFailure('away') }
        }
        assert stage.run(BACKUP).record().launchFailed()
        stage.params = params
        broken = false

        expect:
        stage.rerun(BACKUP).record().errors() == []
        stage.act.done == ['stop', 'dump', 'start']
    }

    def "of several actions only the failed one is done again"() {
        given:
        def blueprint = BACKUP.stripIndent() + 'other: {phases: [{func: Act, name: other, args: {does: other}}]}\n'
        stage.run(blueprint, 'backup', 'other')
        stage.act.done.clear()
        broken = false

        expect:
        stage.rerun(blueprint, 'backup', 'other').state() == COMPLETE
        stage.act.done == ['dump', 'start']
    }

    def "a record from before there was any of this fits the same blueprint, and is written in the same format"() {
        given:
        def file = folder.resolve('run.json')
        Files.copy(Path.of(RerunSpec.getResource('/runs/before-flow.json').toURI()), file)
        def old = new JsonSlurper().parse(file)
        broken = false

        expect:
        stage.request(BACKUP).digest() == old.run.requestDigest

        when:
        def result = new JsonFileRunStore(file).withCloseable {
            stage.store = it
            stage.rerun(BACKUP)
        }

        then:
        result.state() == COMPLETE
        stage.act.done == ['dump', 'start']
        def written = new JsonSlurper().parse(file)
        written.version == 1
        members(written.run.actions[0].phases[0]) == members(old.run.actions[0].phases[0])
        written.run.actions[0].keySet() == old.run.actions[0].keySet()
    }

    private static members(Map phase) { phase.keySet() }
}
