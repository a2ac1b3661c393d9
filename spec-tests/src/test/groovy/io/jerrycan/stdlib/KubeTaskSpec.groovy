package io.jerrycan.stdlib

import io.jerrycan.function.FunctionFailure
import io.jerrycan.function.RunSettings
import io.jerrycan.function.Retryable
import java.time.Duration

/** How a pod starts and is adopted have specs of their own. */
class KubeTaskSpec extends KubeTaskSpecification {
    def "a command that fails fails the phase with its exit code and its last lines, and its outputs are lost"() {
        when:
        perform('for i in 1 2 3 4 5 6 7 8 9 10 11 12; do echo line $i; done; ' +
            'echo "###Phase-output###: {\\"key\\":\\"a\\",\\"value\\":\\"b\\"}"; exit 3')

        then:
        def e = thrown(FunctionFailure)
        e.message == "Failed while waiting for Pod to complete: Pod $namespace/${podName()} failed: " +
            "container 'container' ended with exit code 3"
        e.lastLines() == (3..12).collect { "line $it" }
        !(e instanceof Retryable)
        pods() == []
    }

    def "when an init container fails the command never runs, and its log is not asked for in vain"() {
        when:
        perform('echo no', [podOverride: [initContainers: [[name: 'first', image: 'busybox', command: ['sh', '-c', 'exit 5']]]]])

        then:
        def e = thrown(FunctionFailure)
        e.message == "Failed while waiting for Pod to complete: Pod $namespace/${podName()} failed: container 'first' ended with exit code 5"
        context.log().lines() == []
    }

    def "a pod that the API server refuses is told with code and reason, and nothing is said to be left behind"() {
        when:
        context.perform(new KubeTask(), args('true', [namespace: 'nowhere']))

        then:
        def e = thrown(FunctionFailure)
        e.message.startsWith("Failed to create Pod nowhere/${podName()}: 404 NotFound: ")
        context.log().messages() == []
    }

    def "the outputs are what the log says on either stream; the rest is logged"() {
        expect:
        perform('''
            echo before
            echo '###Phase-output###: {"key":"path","value":"a/b"}'
            echo 'text ###Phase-output###: {"key":"size","value":"3"}' >&2
            printf 'no line end'
            ''').values().get() == [path: 'a/b', size: '3']
        context.log().lines() == ['before', 'text ', 'no line end']
        pods() == []
    }

    def "a command without outputs has an empty map of them"() {
        expect:
        perform('true').values().get() == [:]
    }

    def "an output of 100000 characters arrives whole"() {
        expect:
        perform('printf \'###Phase-output###: {"key":"a","value":"\'; head -c 100000 /dev/zero | tr "\\0" x; echo \'"}\'')
            .values().get().a == 'x' * 100_000
    }

    def "the pod bears the labels, annotations and override that both sides give"() {
        given:
        context = context.withLabels(['kanister.io/JobID': 'j1'])
        def running = begin('sleep 600', [
            podLabels: [team: 'db'], podAnnotations: [note: 'x'], podOverride: [containers: [[name: 'container', env: [[name: 'A', value: 'b']]]]]])

        when:
        soon.eventually { assert phase() == 'Running' }
        def pod = pods()[0]

        then:
        pod.metadata.labels == [createdBy: 'kanister', 'kanister.io/JobID': 'j1', team: 'db']
        pod.metadata.annotations == [note: 'x']
        pod.spec.containers[0].env*.name == ['A']

        cleanup:
        running.interrupt()
        running.failure()
    }

    def "without a namespace the pod runs in ours"() {
        given:
        context = context.with(new RunSettings(namespace, Optional.empty(), Duration.ofMinutes(1), 'tools', false))
        def running = begin(new KubeTask(), [image: 'busybox', command: 'sleep 600'.split(' ') as List])

        expect:
        soon.eventually { assert phase() == 'Running' }

        cleanup:
        running.interrupt()
        running.failure()
    }

    def "a secret in the override's environment comes from a Secret that goes with the pod"() {
        given:
        context.secrets().add('hunter2')
        def running = begin('echo "$LOGIN" | tr 2 3; sleep 600', [podOverride: [
            containers: [[name: 'container', env: [[name: 'LOGIN', value: 'user:hunter2'], [name: 'PLAIN', value: 'x']]]]]])

        when:
        soon.eventually { assert context.log().lines() == ['user:hunter3'] }
        def env = pods()[0].spec.containers[0].env
        def made = secrets()

        then:
        env*.value == [null, 'x']
        env[0].valueFrom.secretKeyRef.name == made[0].metadata.name
        made.size() == 1
        made[0].metadata.ownerReferences*.uid == [pods()[0].metadata.uid]

        when:
        running.interrupt()
        running.failure()

        then:
        pods() == []
        secrets() == []
    }

    def "variables refer to each other as ever when a Secret holds their values, in init containers too"() {
        given:
        context.secrets().add('hunter2')
        def share = [name: 'share', mountPath: '/share']
        def running = begin('cat /share/login; printenv EARLY DSN URL | tr 2 3; sleep 600', [podOverride: [
            volumes: [[name: 'share', emptyDir: [:]]],
            initContainers: [[name: 'init', image: 'busybox', volumeMounts: [share], command: ['sh', '-c', 'printenv LOGIN | tr 2 3 > /share/login'],
                              env: [[name: 'USER', value: 'root'], [name: 'LOGIN', value: '$(USER):hunter2']]]],
            containers: [[name: 'container', volumeMounts: [share], env: [
                [name: 'EARLY', value: '$(HOST)'],
                [name: 'HOST', value: 'db'],
                [name: 'PASSWORD', value: 'hunter2'],
                [name: 'DSN', value: 'pg://me:$(PASSWORD)@$(HOST)'],
                [name: 'URL', value: 'http://me:hunter2@$(HOST)/$(NONE)$$(HOST)']]]]]])

        expect:
        soon.eventually {
            assert context.log().lines() == ['root:hunter3', '$(HOST)', 'pg://me:hunter3@db', 'http://me:hunter3@db/$(NONE)$(HOST)']
        }
        !client.kubernetesSerialization.asJson(pods()).contains('hunter2')

        cleanup:
        running.interrupt()
        running.failure()
    }
}
