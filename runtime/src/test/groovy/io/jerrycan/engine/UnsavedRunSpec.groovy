package io.jerrycan.engine

import static io.jerrycan.model.State.FAILED

import io.jerrycan.engine.record.StoreFailure
import spock.lang.Timeout

/** What cannot be recorded is not begun. */
@Timeout(120)
class UnsavedRunSpec extends ResumeSpecification {
    def "what cannot be saved before a phase keeps it from running, and the deferred phase is still tried"() {
        given: 'a store that is full from the third write on'
        def stage = process(new FullStore(2))

        when:
        def result = stage.run(BACKUP)

        then:
        result.state() == FAILED
        result.record().errors() == ['phase stop (orders.yaml:8) Act: disk full', 'deferPhase start (orders.yaml:10) Act: disk full']
        stage.act.done == []
    }

    def "a run that cannot even be recorded does not begin"() {
        given:
        def stage = process(new FullStore(0))

        when:
        stage.start(stage.request(BACKUP))

        then:
        thrown(StoreFailure)
        stage.events.empty
    }
}
