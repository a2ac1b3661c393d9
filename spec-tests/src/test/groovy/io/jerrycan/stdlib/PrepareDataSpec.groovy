package io.jerrycan.stdlib

import io.fabric8.kubernetes.api.model.ServiceAccountBuilder
import io.jerrycan.function.FunctionFailure
import io.jerrycan.function.Outputs
import io.jerrycan.function.RunSettings
import io.jerrycan.function.TemplateParams
import java.time.Duration

class PrepareDataSpec extends FunctionSpecification {
    def args(String script, Map more = [:]) {
        [namespace: namespace, image: 'busybox', command: ['sh', '-c', script], volumes: [:]] + more
    }

    def perform(String script, Map more = [:]) { context.perform(new PrepareData(), args(script, more)) }

    def begin(String script, Map more = [:]) { begin(new PrepareData(), args(script, more)) }

    def podName() { context.names().of('prepare-data-job-') }

    def file(String claim, String name) { cluster.claimFolder(namespace, claim).resolve(name).toFile() }

    /** Of an action whose object is a StatefulSet with pods that mount these claims. */
    def onWorkload(Map claims) {
        context = context.withParams(statefulSet: new TemplateParams.Workload('db', namespace, claims.keySet() as List, [], claims))
    }

    def "a claim that does not exist fails the phase before anything is made"() {
        when:
        perform('true', [volumes: [data: '/data']])

        then:
        def e = thrown(FunctionFailure)
        e.message == "Failed to retrieve PVC $namespace/data: 404 NotFound"
        context.log().messages() == []
    }

    def "without volumes the action's object must have some: #message"() {
        given:
        if (claims != null) {
            onWorkload(claims)
        }

        when:
        context.perform(new PrepareData(), args('true').findAll { it.key != 'volumes' })

        then:
        def e = thrown(FunctionFailure)
        e.message == message.replace('NS', namespace)

        where:
        claims | message
        null   | "Failed to get volumes: the action's object is no Deployment, StatefulSet or DeploymentConfig; name `volumes`"
        [:]    | 'No volumes found: no pod of NS/db that ran when the action started mounts a claim; name `volumes`'
    }

    def "a command that fails does not fail the phase, but is told; its outputs count"() {
        expect:
        perform('echo hello; ' + output('a', 'b') + '; exit 3').values().get() == [a: 'b']
        context.log().lines() == ['hello']
        context.log().messages() == ["warn: The command failed, which does not fail this phase " +
            "[pod, ${podName()}, reason, container 'container' ended with exit code 3]"]
        pods() == []
    }

    def "with failOnError a command that fails does fail the phase"() {
        when:
        perform('echo hello; exit 3', [failOnError: failOnError])

        then:
        def e = thrown(FunctionFailure)
        e.message == "Failed while waiting for Pod to complete: Pod $namespace/${podName()} failed: container 'container' ended with exit code 3"
        e.lastLines() == ['hello']
        pods() == []

        where:
        failOnError << [true, 'true', 1]
    }

    def "the command works on the volumes at their paths"() {
        given:
        createClaim('from')
        createClaim('to')
        soon.eventually { assert file('from', '').directory }
        file('from', 'a').text = 'data'

        expect:
        perform('cp /in/a /out/b', [volumes: [from: '/in', to: '/out']]) == Outputs.NONE
        file('to', 'b').text == 'data'
    }

    def "without volumes all claims of all pods of the action's object are mounted"() {
        given:
        ['data-db-0', 'data-db-1'].each { createClaim(it) }
        onWorkload(['db-0': ['data-db-0': '/var/lib/db'], 'db-1': ['data-db-1': '/var/lib/db']])
        def running = begin(new PrepareData(), args('sleep 600').findAll { it.key != 'volumes' })

        when:
        soon.eventually { assert pods().size() == 1 }
        def spec = pods()[0].spec

        then:
        spec.volumes*.persistentVolumeClaim*.claimName.findAll { it } == ['data-db-0', 'data-db-1']
        spec.containers[0].volumeMounts.findAll { it.name.startsWith('vol-') }*.mountPath ==
            ['/mnt/prepare_data/data-db-0', '/mnt/prepare_data/data-db-1']

        cleanup:
        running.interrupt()
        running.failure()
    }

    def "a claim that many may read is mounted for reading only"() {
        given:
        createClaim('many', [accessModes: ['ReadOnlyMany']])
        createClaim('one')
        def running = begin('sleep 600', [volumes: [many: '/many', one: '/one'], podOverride: [nodeName: 'elsewhere']])

        when:
        soon.eventually { assert pods().size() == 1 }
        def spec = pods()[0].spec

        then:
        spec.volumes*.persistentVolumeClaim.findAll { it }*.readOnly == [true, false]
        spec.containers[0].volumeMounts.findAll { it.name.startsWith('vol-') }*.readOnly == [true, false]

        cleanup:
        running.interrupt()
        running.failure()
    }

    def "the pod bears what the arguments give: #more"() {
        given:
        client.serviceAccounts().resource(new ServiceAccountBuilder()
            .withNewMetadata().withName('db').withNamespace(namespace).endMetadata().build()).create()
        context = context.with(new RunSettings('default', Optional.of('controller'), Duration.ofMinutes(1), 'tools', secure))
        def running = begin('sleep 600', more + [podLabels: [team: 'db'], podAnnotations: [note: 'x'], podOverride: [nodeName: 'elsewhere']])

        when:
        soon.eventually { assert pods().size() == 1 }
        def pod = pods()[0]

        then:
        pod.metadata.labels == [createdBy: 'kanister', team: 'db']
        pod.metadata.annotations == [note: 'x']
        pod.spec.serviceAccountName == account
        pod.spec.containers*.name == ['container']
        pod.spec.containers[0].imagePullPolicy == 'IfNotPresent'
        pod.spec.restartPolicy == 'Never'

        cleanup:
        running.interrupt()
        running.failure()

        where:
        more                   | secure || account
        [:]                    | false  || 'default'
        [serviceaccount: 'db'] | false  || 'db'
        [serviceaccount: 'db'] | true   || 'default'
    }

    def "a second process does not run the command again when the first came to its end"() {
        given:
        createClaim('data')
        def append = args('echo x >> /data/log', [volumes: [data: '/data']])
        context.perform(new PrepareData(), append)

        expect:
        context.afterCrash().perform(new PrepareData(), append) == Outputs.NONE
        file('data', 'log').text == 'x\n'
        pods() == []
    }
}
