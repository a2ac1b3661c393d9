package io.jerrycan.faults

import io.fabric8.kubernetes.client.KubernetesClient
import io.jerrycan.cluster.Kubernetes
import io.jerrycan.scenario.World
import io.jerrycan.spec.RecordingContext
import io.jerrycan.stdlib.FunctionSpecification
import java.time.Duration
import java.util.concurrent.ConcurrentLinkedQueue
import spock.lang.AutoCleanup

/** A spec in which chosen faults come between functions and the API server, one after the other. */
abstract class PatienceSpecification extends FunctionSpecification {
    /** What happens to the next requests that the condition holds for, one after the other. */
    Queue<Fault> next = new ConcurrentLinkedQueue<>()
    Closure<Boolean> concerned = { true }

    @AutoCleanup
    ApiProxy proxy = ApiProxy.start(cluster.url()) { request -> concerned(request) ? next.poll() ?: Fault.NONE : Fault.NONE }

    @AutoCleanup
    KubernetesClient throughProxy = Kubernetes.client(World.kubeconfig(proxy.url()))

    def setup() { context = RecordingContext.of(throughProxy) }

    static Fault of(FaultKind kind) { kind.fault(new Random(1)) }

    static final Fault CUT_ANSWER = { it.forward(); it.relay(150); it.reset() } as Fault
    static final Fault SILENT_END = { it.forward(); it.relayHead(); it.halfClose(); it.drainClient(Duration.ofSeconds(1)) } as Fault

    static Fault busy(String seconds) { { it.answer(429, ['Retry-After': seconds], 'Too many requests') } as Fault }
}
