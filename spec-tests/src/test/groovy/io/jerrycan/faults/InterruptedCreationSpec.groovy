package io.jerrycan.faults

import io.jerrycan.stdlib.KubeTask
import java.util.concurrent.CountDownLatch
import spock.lang.Timeout

/** What is being made while its maker is interrupted. */
@Timeout(120)
class InterruptedCreationSpec extends PatienceSpecification {
    def "an interrupt while a #kind is being made waits until it is there, and takes it away"() {
        given:
        def arrived = new CountDownLatch(1)
        def go = new CountDownLatch(1)
        concerned = { it.method() == 'POST' && it.path().endsWith("/${kind}s") }
        next.add({ arrived.countDown(); go.await(); it.pass() } as Fault)
        context.secrets().add('hunter2')
        def running = begin(new KubeTask(), [image: 'busybox', namespace: namespace, command: ['sleep', '600'],
            podOverride: [containers: [[name: 'container', env: [[name: 'LOGIN', value: 'hunter2']]]]]])

        when:
        arrived.await()
        running.interrupt()
        soon.eventually { assert running.stopping }
        go.countDown()

        then:
        running.failure() instanceof InterruptedException
        pods() == []
        secrets() == []
        context.log().messages() == []

        where:
        kind << ['pod', 'secret']
    }
}
