package io.jerrycan.embedded

import spock.lang.AutoCleanup
import spock.lang.Shared
import spock.lang.Specification
import spock.util.concurrent.PollingConditions

class JobsSpec extends Specification {

    @Shared @AutoCleanup EmbeddedCluster cluster = EmbeddedCluster.start()
    @Shared Rest rest = new Rest(cluster)

    private static final String JOBS = '/apis/batch/v1/namespaces/default/jobs'
    private static final String PODS = '/api/v1/namespaces/default/pods'

    private final PollingConditions soon = new PollingConditions(timeout: 10, delay: 0.02)

    def cleanup() {
        rest.send('DELETE', JOBS)
        soon.eventually { assert pods().isEmpty() }
    }

    private void create(String name, String script, Map spec = [:], String policy = 'Never') {
        def answer = rest.send('POST', JOBS, [metadata: [name: name], spec: [template: [spec: [
            restartPolicy: policy, containers: [[name: 'main', image: 'x', command: ['sh', '-c', script]]]]]] + spec])
        assert answer.code == 201: answer.body
    }

    private Map job(String name) {
        rest.send('GET', "$JOBS/$name").body
    }

    private List<Map> pods() {
        rest.send('GET', PODS).body.items
    }

    private Map condition(String name, String type) {
        job(name).status.conditions?.find { it.type == type && it.status == 'True' }
    }

    def "a job that would restart for ever is refused"() {
        expect:
        with(rest.send('POST', JOBS, [metadata: [name: 'x'], spec: [template: [spec: [containers: [[name: 'c', image: 'x']]]]]])) {
            code == 422
            body.message == 'Job.batch "x" is invalid: spec.template.spec.restartPolicy: Required value: valid values: "OnFailure", "Never"'
        }
    }

    def "a job fails when its pods have failed too often"() {
        when:
        create('fails', 'exit 1', [backoffLimit: 2])

        then:
        soon.eventually { assert condition('fails', 'Failed') }
        condition('fails', 'Failed').subMap('reason', 'message') == [reason: 'BackoffLimitExceeded', message: 'Job has reached the specified backoff limit']
        job('fails').status.failed == 3
        pods().size() == 3
    }

    def "a job fails when it is active too long, and its pods end"() {
        when:
        create('late', 'sleep 60', [activeDeadlineSeconds: 1])

        then:
        soon.eventually { assert condition('late', 'Failed')?.reason == 'DeadlineExceeded' }
        soon.eventually { assert pods().isEmpty() }
    }

    def "a job is complete when enough pods have succeeded"() {
        when:
        create('work', 'true', [completions: 3, parallelism: 2])

        then:
        soon.eventually { assert condition('work', 'Complete') }
        with(job('work').status) {
            succeeded == 3
            active == 0
            startTime
            completionTime
        }
        pods()*.metadata*.labels.every { it['job-name'] == 'work' && it['batch.kubernetes.io/job-name'] == 'work' }
        job('work').spec.selector.matchLabels == ['batch.kubernetes.io/controller-uid': job('work').metadata.uid]
    }

    def "a container that fails is started again in its pod if it may"() {
        when:
        create('again', '[ -e /tmp/tried ] || { touch /tmp/tried; exit 1; }', [:], 'OnFailure')

        then:
        soon.eventually { assert condition('again', 'Complete') }
        pods()*.status*.containerStatuses*.first()*.restartCount == [1]
    }

    def "a suspended job has no pods until it is resumed"() {
        when:
        create('paused', 'true', [suspend: true])

        then:
        soon.eventually { assert condition('paused', 'Suspended') }
        pods().isEmpty()

        when:
        rest.send('PATCH', "$JOBS/paused", [spec: [suspend: false]], ['Content-Type': 'application/merge-patch+json'])

        then:
        soon.eventually { assert condition('paused', 'Complete') }
    }

    def "a finished job goes after its time to live"() {
        when:
        create('short', 'true', [ttlSecondsAfterFinished: 1])

        then:
        soon.eventually { assert condition('short', 'Complete') }
        soon.eventually { assert rest.send('GET', "$JOBS/short").code == 404 }
    }
}
