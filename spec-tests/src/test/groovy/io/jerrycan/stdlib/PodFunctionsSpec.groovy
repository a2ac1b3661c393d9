package io.jerrycan.stdlib

import io.jerrycan.function.FunctionFailure
import io.jerrycan.function.Retryable

/** What holds for each function that runs commands in a pod of its own. */
class PodFunctionsSpec extends FunctionSpecification {
    static final FUNCTIONS = [new KubeTask(), new PrepareData(), new MultiContainerRun()]

    /** With which the function runs this script, and nothing that ends before it. */
    def args(function, String script, Map more = [:]) {
        def command = ['sh', '-c', script]
        [namespace: namespace] + more + (function instanceof MultiContainerRun ?
            [backgroundImage: 'busybox', backgroundCommand: ['sleep', '600'], outputImage: 'busybox', outputCommand: command] :
            [image: 'busybox', command: command] + (function instanceof PrepareData ? [volumes: [:]] : [:]))
    }

    def "a malformed output fails the phase at once, and the pod goes (#function.class.simpleName)"() {
        when:
        context.perform(function, args(function, 'echo "###Phase-output###: hunter2"; sleep 600'))

        then:
        def e = thrown(FunctionFailure)
        e.message.startsWith('Failed to unmarshal key-value pair: ')
        !e.message.contains('hunter2')
        pods() == []

        where:
        function << FUNCTIONS
    }

    /** PrepareData too, which a command that fails does not fail. */
    def "a pod that somebody deletes fails the phase in a way that may be tried again (#function.class.simpleName)"() {
        given:
        def running = begin(function, args(function, 'echo begun; sleep 600'))

        when:
        soon.eventually { assert context.log().lines() == ['begun'] }
        def name = pods()[0].metadata.name
        client.pods().inNamespace(namespace).withName(name).withGracePeriod(0).delete()

        then:
        def failure = running.failure()
        failure.message == "Failed while waiting for Pod to complete: Pod $namespace/$name was deleted"
        failure instanceof Retryable
        failure.lastLines() == ['begun']

        where:
        function << FUNCTIONS
    }

    def "an interrupt while the pod is #state leaves nothing behind (#function.class.simpleName)"() {
        given:
        def running = begin(function, args(function, 'sleep 600', more))

        when:
        soon.eventually { assert pods()*.status*.phase == [state] }
        running.interrupt()

        then:
        running.failure() instanceof InterruptedException
        pods() == []
        context.log().messages() == []

        where:
        [function, [state, more]] << [FUNCTIONS, [['Pending', [podOverride: [nodeName: 'elsewhere']]], ['Running', [:]]]].combinations()
    }
}
