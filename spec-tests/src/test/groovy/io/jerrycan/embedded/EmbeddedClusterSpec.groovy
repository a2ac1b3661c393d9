package io.jerrycan.embedded

import io.fabric8.kubernetes.api.model.PodBuilder
import java.nio.file.Files
import java.util.concurrent.TimeUnit
import spock.lang.Specification
import spock.util.concurrent.PollingConditions

class EmbeddedClusterSpec extends Specification {

    private static boolean isRunning(String mark) {
        ProcessHandle.allProcesses().anyMatch { it.info().arguments().map { it.any { it.contains(mark) } }.orElse(false) }
    }

    private static pod(String name, String... command) {
        new PodBuilder().withNewMetadata().withName(name).endMetadata().withNewSpec().withTerminationGracePeriodSeconds(300)
            .addNewContainer().withName('main').withImage('x').withCommand(command).endContainer().endSpec().build()
    }

    def "a closed cluster leaves neither processes nor files (#mode)"() {
        given:
        def cluster = EmbeddedCluster.start(options)
        def client = cluster.newClient()
        def folder = cluster.claimFolder('default', 'any')
        def mark = "600.$number"
        client.resource(pod('stubborn', 'sh', '-c', "trap '' TERM; (sleep $mark) & sleep $mark")).create()
        new PollingConditions(timeout: 10).eventually { assert isRunning(mark) }

        when:
        client.close()
        def start = System.nanoTime()
        cluster.close()
        def millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start)

        then:
        millis < 2000
        new PollingConditions(timeout: 5).eventually { assert !isRunning(mark) }
        !Files.exists(folder.parent.parent.parent)

        where:
        mode       | number | options
        'isolated' | '11'   | EmbeddedOptions.defaults()
        'bare'     | '12'   | EmbeddedOptions.defaults().withoutIsolation()
    }

    def "two clusters know nothing of each other"() {
        given:
        def one = EmbeddedCluster.start()
        def two = EmbeddedCluster.start()
        def clients = [one.newClient(), two.newClient()]

        when:
        clients[0].resource(pod('only', 'true')).create()

        then:
        one.url() != two.url()
        clients[1].pods().list().items.isEmpty()

        cleanup:
        clients*.close()
        [one, two]*.close()
    }

    def "pods cannot be placed on a node that is cordoned, until it is not"() {
        given:
        def cluster = EmbeddedCluster.start()
        def client = cluster.newClient()
        client.nodes().withName('embedded').edit { it.spec.unschedulable = true; it }

        when:
        client.resource(pod('waits', 'sleep', 'infinity')).create()

        then:
        new PollingConditions(timeout: 5).eventually {
            with(client.pods().withName('waits').get().status) {
                assert phase == 'Pending'
                assert conditions.find { it.type == 'PodScheduled' }.with { [status, reason, message] } ==
                    ['False', 'Unschedulable', '0/1 nodes are available: 1 node(s) were unschedulable.']
            }
        }

        when:
        client.nodes().withName('embedded').edit { it.spec.unschedulable = false; it }

        then:
        client.pods().withName('waits').waitUntilReady(5, TimeUnit.SECONDS)

        cleanup:
        client?.close()
        cluster?.close()
    }
}
