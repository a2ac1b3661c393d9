package io.jerrycan.engine

import static io.jerrycan.model.State.COMPLETE
import static io.jerrycan.model.State.FAILED
import static io.jerrycan.model.State.RUNNING

import io.jerrycan.engine.record.JsonFileRunStore
import io.jerrycan.engine.record.MemoryRunStore
import io.jerrycan.model.ActionSpec
import java.nio.file.Path
import spock.lang.TempDir
import spock.lang.Timeout

/** A run whose process died goes on in another where it was. */
@Timeout(120)
class ResumeSpec extends ResumeSpecification {
    @TempDir
    Path folder

    Path file() { folder.resolve('run.json') }

    /** Runs until the process dies at that write, if it ever comes to that; gives what it did. */
    Stage runUntilDead(int lastWrite, boolean keepsLast, boolean failing) {
        new JsonFileRunStore(file()).withCloseable { file ->
            def dying = new DyingStore(file, lastWrite, keepsLast)
            def first = process(dying, failing)
            Thread.startDaemon { first.run(BACKUP) }
            Stage.await(dying.dead)
            first
        }
    }

    def "a run that dies #when write #write is gone on with: what was finished stays, the rest is done once"() {
        given:
        def first = runUntilDead(write, kept, false)
        def before = new JsonFileRunStore(file()).withCloseable { it.load('run-1') }

        when:
        Stage second = null
        def result = new JsonFileRunStore(file()).withCloseable {
            second = process(it)
            second.run(BACKUP)
        }

        then: 'it ends as if nothing had happened'
        result.state() == COMPLETE
        result.failures().empty
        world.replicas == 3L
        def action = result.record().actions()[0]
        action.phases()*.state() == [COMPLETE, COMPLETE]
        action.phases()[0].outputs().get() == [was: '3']
        action.artifacts().dump.keyValue().values()*.text() == [action.phases()[1].outputs().get().path, '3', action.launch().get().time()]

        and: 'the same time and the same names in both processes'
        action.phases()[1].outputs().get() == [path: "/orders/${action.launch().get().time()}".toString(), attempt: 1L]
        world.made.size() == 1

        and: 'nothing that was recorded as finished was done again'
        def finished = before.map { it.actions()[0] }.map { (it.phases() + it.deferPhase().get()).findAll { phase -> phase.state() == COMPLETE }*.name() }.orElse([])
        second.act.done.intersect(finished) == []
        (first.act.done + second.act.done).toSet() == ['stop', 'dump', 'start'] as Set
        second.act.done.countBy { it }.every { it.value == 1 }

        and: 'the target is read once only when its first reading was recorded'
        second.params.read.count('target') == (before.flatMap { it.actions()[0].launch() }.present ? 0 : 1)

        where:
        [write, kept] << [(1..10), [true, false]].combinations()
        when = kept ? 'after' : 'during'
    }

    def "a run has ten writes, the last of which ends it"() {
        given:
        def counting = new DyingStore(new MemoryRunStore(), 99, true)

        expect:
        process(counting).run(BACKUP).state() == COMPLETE
        counting.writes == 10
    }

    def "a run that fails and dies #when write #write keeps its error, and its deferred phase runs"() {
        given:
        def first = runUntilDead(write, kept, true)

        when:
        Stage second = null
        def result = new JsonFileRunStore(file()).withCloseable {
            second = process(it, true)
            second.run(BACKUP)
        }

        then:
        result.state() == FAILED
        result.record().errors() == ['phase dump (orders.yaml:9) Act: disk full']
        result.record().actions()[0].phases()*.state() == [COMPLETE, FAILED]
        result.record().actions()[0].deferPhase().get().state() == COMPLETE
        world.replicas == 3L

        where:
        [write, kept] << [(1..10), [true, false]].combinations()
        when = kept ? 'after' : 'during'
    }

    def "what a finished phase read is read again, and a run that cannot is not gone on with"() {
        given: 'a run that died before its last write'
        def blueprint = '''\
            backup:
              phases: [{func: Act, name: dump, objects: {login: {kind: Secret, name: login}}, args: {does: dump, values: {at: now}}}]
              deferPhase: {func: Act, name: start, args: {does: start, values: {to: 3}}}
              outputArtifacts: {login: {keyValue: {name: '{{ .Phases.dump.Secrets.login.Name }}'}}}
            '''
        def login = FakeParams.secret('login', [password: 'hunter22'])
        def kept = new MemoryRunStore()
        def dying = new DyingStore(kept, 6, true)
        def first = process(dying)
        first.params.secrets.login = login
        Thread.startDaemon { first.run(blueprint) }
        Stage.await(dying.dead)

        when:
        def second = process(kept)
        def result = second.run(blueprint)

        then:
        result.state() == RUNNING
        second.events.last().errors() == ['action backup could not be resumed: secrets "login" not found; nothing was changed, resume the run again']

        when:
        second.params.secrets.login = login

        then: 'nothing is left to do but the artifacts'
        second.run(blueprint).record().actions()[0].artifacts().login.keyValue().values()*.text() == ['login']
        second.act.done == []
    }

    def "a run that cannot be gone on with stays as it is, so that its deferred phase has another chance"() {
        given:
        runUntilDead(5, true, false)
        boolean reachable = false
        def store = new JsonFileRunStore(file())
        def second = process(store)
        def params = second.params
        second.params = new FakeParams() {
            @Override
            References readReferences(ActionSpec action) {
                if (!reachable) {
                    throw new ParamsFailure('the cluster is away')
                }
                References.NONE
            }
        }

        when:
        def result = second.run(BACKUP)

        then:
        result.state() == RUNNING
        second.events.last().errors() == ['action backup could not be resumed: the cluster is away; nothing was changed, resume the run again']
        second.act.done == []

        when:
        reachable = true

        then:
        second.run(BACKUP).state() == COMPLETE

        cleanup:
        store.close()
    }
}
