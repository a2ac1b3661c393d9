package io.jerrycan.engine

import static io.jerrycan.model.State.COMPLETE

import io.jerrycan.engine.record.MemoryRunStore
import io.jerrycan.engine.record.StoreFailure
import spock.lang.Timeout

/** A record is gone on with by the request that it is of, and only while there is something left to do. */
@Timeout(120)
class ResumedRequestSpec extends ResumeSpecification {
    def "a run that is over is not done again"() {
        given:
        def store = new MemoryRunStore()
        process(store).run(BACKUP)
        def again = process(store)

        expect:
        again.run(BACKUP).state() == COMPLETE
        again.act.done == []
        again.params.read == []
        again.story() == ['run resumed', 'run complete']
    }

    def "a record of another request is refused: #what"() {
        given:
        def store = new MemoryRunStore()
        def stage = process(store)
        stage.run(BACKUP)

        when:
        stage.start(other(stage))

        then:
        def failure = thrown(StoreFailure)
        failure.message == 'run run-1 was begun with another request or blueprint; go on with the one it was begun with, or begin a run with a new id'

        where:
        what                   | other
        'a changed blueprint'  | { it.request(BACKUP.replace('name: dump', 'name: dumps')) }
        'a changed option'     | { it.request(BACKUP).with { r -> RunRequest.of('run-1', new ActionRequest(r.actions()[0].blueprint(), r.actions()[0].spec().withOptions(a: 'b'))) } }
        'one more action'      | { it.request(BACKUP, 'backup', 'backup') }
    }

    def "a blueprint that moved in its file is the same"() {
        given:
        def store = new MemoryRunStore()
        def stage = process(store)
        stage.run(BACKUP)

        expect:
        stage.run('\n# a comment\n' + BACKUP).state() == COMPLETE
        stage.request(BACKUP).digest() == stage.request('\n' + BACKUP).digest()
    }
}
