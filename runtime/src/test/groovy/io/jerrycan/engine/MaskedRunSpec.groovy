package io.jerrycan.engine

import io.jerrycan.engine.record.MemoryRunStore
import io.jerrycan.engine.record.RecordJson
import io.jerrycan.engine.record.RequestRecord
import io.jerrycan.engine.record.Target
import io.jerrycan.function.FunctionFailure
import io.jerrycan.function.ResolvedProfile
import spock.lang.Specification
import spock.lang.Timeout

@Timeout(30)
class MaskedRunSpec extends Specification {
    static final REFERENCES = new References(
        [login: FakeParams.secret('login', [password: 'hunter22'])], [:],
        Optional.of(new ResolvedProfile(
            new ResolvedProfile.Location('s3Compliant', 'b', '', '', ''),
            new ResolvedProfile.Credential('keyPair', Optional.of(new ResolvedProfile.KeyPair('the-key-id', 'the-key-secret')), Optional.empty(), Optional.empty()),
            false)))

    def stage = new Stage(params: new FakeParams(
        references: REFERENCES,
        target: Target.of([apiVersion: 'v1', kind: 'Secret', data: [x: 'target-value'.bytes.encodeBase64().toString()]]),
        secrets: [own: FakeParams.secret('own', [token: 'phase-value', binary: 'ünïcode'])]))

    static final ALL = 'hunter22 the-key-id the-key-secret target-value phase-value ünïcode given-value'
    static final BACKUP = '''\
        backup:
          phases: [{func: Act, name: dump, objects: {own: {kind: Secret, name: own}}, args: {does: dump}}]
          outputArtifacts: {dump: {keyValue: {all: '{{ .Phases.dump.Output.all }}'}, kopiaSnapshot: '{{ .Phases.dump.Output.all }}'}}
        '''

    def "no event shows a secret value, whatever a function says"() {
        given:
        stage.act.acts.dump = { args, context ->
            context.secrets().add('given-value')
            context.log().info("log $ALL", 'detail', ALL)
            context.log().line('pod', 'main', "line $ALL")
            [all: ALL, nested: [list: [ALL]]]
        }

        when:
        def result = stage.run(BACKUP)

        then: 'later phases and the record have the true value'
        result.record().actions()[0].phases()[0].outputs().get().all == ALL
        result.record().actions()[0].artifacts().dump.keyValue().values()*.text() == [ALL]
        def told = stage.events.findAll { it instanceof RunEvent.LogLine || it instanceof RunEvent.ContainerLine ||
            it instanceof RunEvent.PhaseEnded || it instanceof RunEvent.ArtifactsRendered }
        told.size() == 4
        told.every { it.toString().contains('*** *** *** *** *** *** ***') }
        !ALL.split(' ').any { secret -> stage.events.any { it.toString().contains(secret) } }
    }

    def "no error shows a secret value, in events or in the record"() {
        given:
        stage.act.acts.dump = { args, context ->
            context.secrets().add('given-value')
            throw new FunctionFailure("said $ALL", ["printed $ALL".toString()], null)
        }

        when:
        def result = stage.run(BACKUP)

        then:
        result.record().errors() == ['phase dump (orders.yaml:7) Act: said *** *** *** *** *** *** ***\n  printed *** *** *** *** *** *** ***']
        result.record().actions()[0].phases()[0].error().get() == result.record().errors()[0]
        !ALL.split(' ').any { secret -> stage.events.any { it.toString().contains(secret) } }
    }

    def "records and parameters do not print what they hold"() {
        given:
        String shown = ''
        stage.act.acts.dump = { args, context ->
            shown = context.params().toString()
            [all: ALL]
        }

        expect:
        !ALL.split(' ').any { stage.run(BACKUP).record().toString().contains(it) }
        !ALL.split(' ').any { shown.contains(it) }
    }

    def "a target that is a Secret is not recorded"() {
        expect:
        stage.run(BACKUP).record().actions()[0].launch().get().target().empty
    }

    def "a store never sees a secret value, and a process that goes on has the true ones"() {
        given: 'a process that dies before its last write'
        def stored = new MemoryRunStore()
        def dying = new DyingStore(stored, 4, true)
        stage.store = dying
        stage.act.acts.dump = { args, context ->
            context.checkpoint().write('seen', ALL)
            [all: ALL, nested: [list: [ALL]]]
        }
        Thread.startDaemon { stage.run(BACKUP) }
        Stage.await(dying.dead)
        def record = stored.load('run-1').get()

        expect:
        def phase = record.actions()[0].phases()[0]
        phase.checkpoints().seen ==~ SEALED
        !ALL.split(' ').any { secret -> RecordJson.write(record).toString().contains(secret) && secret != 'given-value' }

        when:
        def seen = null
        stage.store = stored
        stage.act.acts.dump = { args, context ->
            seen = context.checkpoint().read('seen').get()
            [all: ALL]
        }
        def result = stage.run(BACKUP)

        then:
        seen == ALL
        result.record().actions()[0].artifacts().dump.keyValue().values()*.text() == [ALL]
        stored.load('run-1').get().actions()[0].artifacts().dump.keyValue().values()*.text().every { it ==~ SEALED }
    }

    def "what an earlier run recorded of a secret is opened by a run that knows it, and refused by another"() {
        given:
        stage.act.acts.dump = { args, context -> [all: 'hunter22'] }
        stage.run(BACKUP)
        def sealed = stage.store.load('run-1').get().actions()[0].artifacts()
        def restore = { Stage it, References references ->
            it.params.references = references
            it.act.acts.load = { args, context -> [got: args.values().get().all] }
            def blueprint = Stage.blueprint("restore:\n  phases: [{func: Act, name: load, args: {does: load, values: {all: '{{ .ArtifactsIn.dump.KeyValue.all }}'}}}]\n")
            def spec = Stage.spec('restore').withArtifacts(sealed.collectEntries { k, v -> [io.jerrycan.model.Value.Text.of(k), v] })
            it.run(RunRequest.of('run-2', new ActionRequest(blueprint, spec)))
        }

        expect:
        sealed.dump.keyValue().values()*.text().every { it ==~ /⟦secret [0-9a-f]{16}⟧/ }
        restore(new Stage(), REFERENCES).record().actions()[0].phases()[0].outputs().get() == [got: 'hunter22']
        restore(new Stage(), References.NONE).record().errors() == [
            'action restore: artifact dump holds a secret value that this run does not know; give the run the Secret or Profile that it is of']
    }

    def "a secret option is a value for templates, and a secret everywhere else"() {
        given:
        stage.act.acts.dump = { args, context ->
            context.log().info('with open-sesame')
            throw new FunctionFailure("refused ${args.values().get().password}")
        }
        def request = { String password ->
            def blueprint = Stage.blueprint("backup:\n  phases: [{func: Act, name: dump, args: {does: dump, values: {password: '{{ .Options.password }}'}}}]\n")
            RunRequest.of('run-1', new ActionRequest(blueprint, Stage.spec('backup'), [password: password]))
        }

        when:
        def result = stage.run(request('open-sesame'))

        then:
        result.record().errors() == ['phase dump (orders.yaml:7) Act: refused ***']
        stage.events.find { it instanceof RunEvent.LogLine }.message() == 'with ***'
        !request('open-sesame').toString().contains('open-sesame')
        !stage.events.any { it.toString().contains('open-sesame') }
        !RecordJson.write(stage.store.load('run-1').get()).toString().contains('open-sesame')

        and: 'another value is the same request; without it, it is another'
        request('open-sesame').digest() == request('changed').digest()
        request('x').digest() != RunRequest.of('run-1', new ActionRequest(request('x').actions()[0].blueprint(), Stage.spec('backup'))).digest()
    }

    def "what an option of a record holds of a secret is sealed in it, and opened by the run that goes on: #secret"() {
        given:
        def blueprint = Stage.blueprint("""\
            backup:
              phases: [{func: Act, name: dump, objects: {own: {kind: Secret, name: own}}, args: {does: dump, values: {is: '{{ .Options.is }}'}}}]
            """)
        def spec = Stage.spec('backup').withOptions([is: "it is $secret".toString()])
        def kept = new RequestRecord([:], [spec: [actions: [[options: [is: "it is $secret".toString()]]]]], [:], [], Optional.empty())
        stage.act.acts.dump = { args, context -> throw new FunctionFailure('no') }
        stage.run(RunRequest.of('run-1', new ActionRequest(blueprint, spec)).keeping(kept))
        def sealed = stage.store.load('run-1').get().request().get().actionSet().spec.actions[0].options.is

        when:
        def seen = null
        stage.act.acts.dump = { args, context -> seen = args.values().get().is }
        def again = RunRequest.of('run-1', new ActionRequest(blueprint, Stage.spec('backup').withOptions([is: sealed]))).recordedWith(blueprint)

        then:
        sealed ==~ /it is ⟦secret [0-9a-f]{16}⟧/
        stage.rerun(again).record().errors() == []
        seen == "it is $secret"

        where:
        secret << ['hunter22', 'phase-value']
    }

    def "a value that nobody knows any more is named"() {
        given:
        stage.act.acts.dump = { args, context -> [:] }
        def spec = Stage.spec('backup').withOptions([is: '⟦secret 0123456789abcdef⟧'])

        expect:
        stage.run(RunRequest.of('run-1', new ActionRequest(Stage.blueprint(BACKUP), spec))).record().errors() == [
            'action backup: option is holds a secret value that this run does not know; give the run the Secret or Profile that it is of']
    }

    def "a secret that a blueprint writes into a command is warned of, once for each place"() {
        given:
        stage.act.acts.dump = { args, context -> [all: 'x'] }
        def phase = { String name -> """{func: Act, name: $name, args: {does: dump, values: {
                 command: [sh, -c, 'login {{ .Secrets.login.Data.password | toString }}'], plain: '{{ .Secrets.login.Data.password | toString }}',
                 containers: [{command: ['{{ .Phases.dump.Output.all }}'], args: ['{{ toJson .Profile }}'], env: ['{{ .Secrets.login.Data.password | toString }}']}]}}}""" }

        when:
        stage.run("backup:\n  phases:\n    - ${phase('dump').replace('{{ .Phases.dump.Output.all }}', 'x')}\n    - ${phase('again')}\n")

        then:
        stage.events.findAll { it instanceof RunEvent.LogLine }.collect { [it.phase().name(), it.level(), it.message(), it.details()] } == [
            ['dump', RunEvent.Level.WARN, WARNING, [place: 'orders.yaml:9:39']],
            ['dump', RunEvent.Level.WARN, WARNING, [place: 'orders.yaml:10:58']],
            ['again', RunEvent.Level.WARN, WARNING, [place: 'orders.yaml:12:39']],
            ['again', RunEvent.Level.WARN, WARNING, [place: 'orders.yaml:13:86']],
        ]

        when: 'the same run is gone on with'
        stage.events.clear()
        stage.store = new MemoryRunStore()
        stage.run("backup:\n  phases:\n    - ${phase('dump').replace('{{ .Phases.dump.Output.all }}', 'x')}\n")

        then:
        stage.events.count { it instanceof RunEvent.LogLine } == 2
    }

    static final WARNING = 'This blueprint writes a secret into a command, where whoever may read pods can read it; pass it in an environment variable'
    static final SEALED = /(⟦secret [0-9a-f]{16}⟧ ){6}given-value/
}
