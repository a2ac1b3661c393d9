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
