package io.jerrycan.job

import io.fabric8.kubernetes.api.model.ConfigMapBuilder
import io.fabric8.kubernetes.client.KubernetesClient
import io.jerrycan.embedded.EmbeddedCluster
import io.jerrycan.engine.record.ActionRecord
import io.jerrycan.engine.record.PhaseSlot
import io.jerrycan.engine.record.RunRecord
import io.jerrycan.engine.record.StoreFailure
import java.time.Duration
import java.time.Instant
import java.util.concurrent.CompletableFuture
import java.util.concurrent.TimeUnit
import spock.lang.AutoCleanup
import spock.lang.Shared
import spock.lang.Specification
import spock.lang.Timeout
import spock.util.concurrent.PollingConditions

@Timeout(30)
class ConfigMapRunStoreSpec extends Specification {
    @Shared
    @AutoCleanup
    EmbeddedCluster cluster = EmbeddedCluster.start()

    @AutoCleanup
    KubernetesClient client = cluster.newClient()

    def soon = new PollingConditions(timeout: 10, delay: 0.02)
    def name = 'record-' + UUID.randomUUID().toString().take(8)
    def lost = []

    def setup() {
        client.configMaps().inNamespace('default').resource(
            new ConfigMapBuilder().withNewMetadata().withName(name).endMetadata().build()).create()
    }

    def "a ConfigMap that is not there is said"() {
        when:
        ConfigMapRunStore.open(client, 'default', 'none', 'a', Duration.ofSeconds(5), {})

        then:
        def e = thrown(StoreFailure)
        e.message == 'there is no ConfigMap default/none to keep the record of the run in; create it, empty'
    }

    def "a ConfigMap with something else in it is not taken for a record"() {
        given:
        client.configMaps().inNamespace('default').withName(name).edit { it.data = ['record.json': '{"password": "hunter2"}']; it }

        when:
        open('a').withCloseable { it.load(it.runId()) }

        then:
        def e = thrown(StoreFailure)
        e.message == "ConfigMap default/$name is not a record of a run (it has no \"kind\": \"JerrycanRun\"); name another ConfigMap"
    }

    def "what was saved is there for the next process, under the same run id"() {
        when:
        def first = open('a')
        def record = record(first.runId(), 'x')
        first.save(record)
        first.close()
        def second = open('b')

        then:
        second.runId() == first.runId()
        second.load(second.runId()).get() == record

        cleanup:
        second?.close()
    }

    def "a record that is too large is refused with its size, and what was there stays"() {
        given:
        def store = open('a')
        def record = record(store.runId(), 'x')
        store.save(record)

        when:
        store.save(this.record(store.runId(), 'x' * (1 << 20)))

        then:
        def e = thrown(StoreFailure)
        e.message ==~ "the record of the run has 104[0-9]{4} bytes, and ConfigMap default/$name can hold 1048576; " +
            'let phases put out less, such as the path of a file instead of what is in it'

        when:
        store.close()

        then:
        open('b').withCloseable { it.load(it.runId()).get() } == record
    }

    def "a second process waits until the first gives the record free"() {
        given:
        def first = open('a')
        def second = later { open('b') }

        expect: 'that the first is heard of while the second waits'
        renewals(3)
        !second.done

        when:
        first.close()

        then:
        second.get(10, TimeUnit.SECONDS).withCloseable { true }
        lost == []
    }

    def "a second process takes the record of one that says nothing any more, and that one is told to stop and writes nothing"() {
        given:
        def silent = cluster.newClient()
        def first = open('a', silent)
        first.save(record(first.runId(), 'first'))

        when: 'the first is cut off'
        silent.close()
        def second = open('b')
        second.save(record(second.runId(), 'second'))

        then: 'it knew before the second had the record'
        lost*.message.any { it.startsWith("ConfigMap default/$name could not be written for ") }

        when:
        first.save(record(first.runId(), 'late'))

        then:
        thrown(RuntimeException)
        second.load(second.runId()).get() == record(second.runId(), 'second')

        cleanup:
        second?.close()
    }

    def "one that was overtaken all the same cannot write, and is told by whom"() {
        given:
        def first = open('a')
        client.configMaps().inNamespace('default').withName(name).edit { it.metadata.annotations[Holder.NAME] = 'b'; it }

        when:
        first.save(record(first.runId(), 'late'))

        then:
        def e = thrown(StoreFailure)
        e.message == "another process, b, has taken the run in ConfigMap default/$name; this one stops"
        lost*.message == [e.message]
    }

    def "somebody's note on the object is no other process"() {
        given:
        def store = open('a')
        client.configMaps().inNamespace('default').withName(name).edit { it.metadata.labels = [note: 'x']; it }
        def record = record(store.runId(), 'x')

        when:
        store.save(record)

        then:
        noExceptionThrown()
        client.configMaps().inNamespace('default').withName(name).get().metadata.labels == [note: 'x']

        cleanup:
        store.close()
    }

    def "the same pod gets its record at once when its container starts again"() {
        given:
        def first = open('pod-1')

        expect:
        def begin = System.nanoTime()
        open('pod-1').withCloseable { true }
        Duration.ofNanos(System.nanoTime() - begin) < Duration.ofMillis(2_000)

        cleanup:
        first.close()
    }

    private ConfigMapRunStore open(String holder, KubernetesClient by = client) {
        ConfigMapRunStore.open(by, 'default', name, holder, Duration.ofSeconds(3), { lost << it })
    }

    /** On a thread of its own: the client needs the common pool, which may have one thread only. */
    private static CompletableFuture later(Closure work) {
        def result = new CompletableFuture()
        Thread.start {
            try {
                result.complete(work())
            } catch (Throwable thrown) {
                result.completeExceptionally(thrown)
            }
        }
        return result
    }

    private boolean renewals(int count) {
        def seen = [] as Set
        soon.eventually {
            seen << client.configMaps().inNamespace('default').withName(name).get().metadata.annotations[Holder.RENEWED]
            assert seen.size() >= count
        }
        true
    }

    private static RunRecord record(String runId, String output) {
        def action = ActionRecord.pending('act', ['a'], Optional.empty())
            .withPhase(PhaseSlot.phase(0), { it.running().complete(Optional.of([out: output]), Instant.EPOCH) })
        new RunRecord(runId, 'digest', Instant.EPOCH, Optional.empty(), [action])
    }
}
