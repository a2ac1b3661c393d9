package io.jerrycan.stdlib

import io.jerrycan.function.FunctionFailure
import io.jerrycan.function.Retryable
import io.jerrycan.stdlib.pod.JobPod
import io.jerrycan.stdlib.pod.PodSpecs

/** A second process takes up the pod that the first one made. */
class PodAdoptionSpec extends KubeTaskSpecification {
    /** What an earlier process, which crashed, created. */
    def createJobPod(String script, Map override = [:]) {
        def job = JobPod.of('kanister-job-', Optional.of(namespace), 'busybox', ['sh', '-c', script])
            .customised(Optional.empty(), Optional.empty(), Optional.of(override))
        client.pods().resource(PodSpecs.build(job, context)).create()
    }

    def "a pod that an earlier process left #state is adopted"() {
        given:
        createClaim('gate')
        createJobPod('echo begun; until [ -e /gate/open ]; do sleep 0.05; done; ' +
            'echo \'###Phase-output###: {"key":"a","value":"b"}\'', [
            volumes: [[name: 'gate', persistentVolumeClaim: [claimName: 'gate']]],
            containers: [[name: 'container', volumeMounts: [[name: 'gate', mountPath: '/gate']]]]])
        def open = { cluster.claimFolder(namespace, 'gate').resolve('open').toFile().createNewFile() }

        when:
        soon.eventually { assert phase() == 'Running' }
        if (state == 'finished') {
            open()
            soon.eventually { assert phase() == 'Succeeded' }
        }
        def running = begin('not run')
        soon.eventually { assert context.log().lines() == ['begun'] }
        open()

        then:
        running.outputs().values().get() == [a: 'b']
        context.log().messages() == ["info: Adopted the pod that an earlier process made [pod, $namespace/${podName()}]"]
        pods() == []

        where:
        state << ['running', 'finished']
    }

    def "a pod that an earlier process left Pending is adopted and awaited"() {
        given:
        createJobPod('echo adopted', [
            volumes: [[name: 'data', persistentVolumeClaim: [claimName: 'data']]]])
        def running = begin('not run')

        when:
        soon.eventually { assert context.log().messages().size() == 1 }
        createClaim('data')

        then:
        running.outputs()
        context.log().lines() == ['adopted']
    }

    def "a pod that is just being deleted is awaited, and then there is a new one"() {
        given:
        createJobPod('trap "" TERM; echo stubborn; while true; do sleep 0.1; done')
        soon.eventually { assert phase() == 'Running' }
        client.pods().inNamespace(namespace).withName(podName()).withGracePeriod(1).delete()

        when:
        perform('echo new')

        then:
        context.log().lines() == ['new']
        context.log().messages() == []
    }

    def "what a second process needs is recorded before the pod goes: its outputs are not printed again"() {
        given:
        def outputs = perform(output('a', 'b'))

        when:
        def again = context.afterCrash()
        def second = again.perform(new KubeTask(), args('exit 1'))

        then:
        second == outputs
        again.log().lines() == []
        pods() == []
    }

    def "the failure of a pod is recorded before the pod goes, without secrets: a second process fails the same way"() {
        given:
        context.secrets().add('hunter2')

        when:
        perform('echo login hunter2; exit 3')

        then:
        def first = thrown(FunctionFailure)

        when:
        context.afterCrash().perform(new KubeTask(), args('echo again'))

        then:
        def second = thrown(FunctionFailure)
        second.message == first.message
        second.lastLines().size() == 1
        second.lastLines()[0].startsWith('login ***')
        pods() == []
    }

    def "a pod that an earlier process made and that is gone is not made again: its outputs are lost"() {
        given:
        def running = begin('echo begun; sleep 600')
        soon.eventually { assert context.log().lines() == ['begun'] }
        client.pods().inNamespace(namespace).withName(podName()).withGracePeriod(0).delete()
        running.failure()

        when:
        context.afterCrash().perform(new KubeTask(), args('echo twice'))

        then:
        def e = thrown(FunctionFailure)
        e.message == "OutputLost: Pod $namespace/${podName()}, which an earlier process made, is gone; " +
            'what its command did and printed is not known'
        e instanceof Retryable
        pods() == []
    }
}
