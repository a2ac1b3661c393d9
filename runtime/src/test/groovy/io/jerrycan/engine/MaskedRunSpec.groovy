package io.jerrycan.engine

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
}
