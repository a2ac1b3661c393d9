package io.jerrycan.engine

import static io.jerrycan.model.State.FAILED

import io.jerrycan.engine.record.RunRecord
import io.jerrycan.engine.record.RunStore
import io.jerrycan.engine.record.StoreFailure
import spock.lang.Timeout

/** What cannot be recorded is not begun. */
@Timeout(120)
class UnsavedRunSpec extends ResumeSpecification {
    def "what cannot be saved before a phase keeps it from running, and the deferred phase is still tried"() {
        given: 'a store that is full from the third write on'
        int writes = 0
        def store = new RunStore() {
            @Override
            Optional<RunRecord> load(String runId) { Optional.empty() }

            @Override
            void save(RunRecord run) {
                if (++writes > 2) {
                    throw new StoreFailure('disk full')
                }
            }
        }
        def stage = process(store)

        when:
        def result = stage.run(BACKUP)

        then:
        result.state() == FAILED
        result.record().errors() == ['phase stop (orders.yaml:8) Act: disk full', 'deferPhase start (orders.yaml:10) Act: disk full']
        stage.act.done == []
    }

    def "a run that cannot even be recorded does not begin"() {
        given:
        def store = new RunStore() {
            @Override
            Optional<RunRecord> load(String runId) { Optional.empty() }

            @Override
            void save(RunRecord run) { throw new StoreFailure('disk full') }
        }
        def stage = process(store)

        when:
        stage.start(stage.request(BACKUP))

        then:
        thrown(StoreFailure)
        stage.events.empty
    }
}
