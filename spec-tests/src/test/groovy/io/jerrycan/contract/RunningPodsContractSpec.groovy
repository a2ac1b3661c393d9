package io.jerrycan.contract

import io.fabric8.kubernetes.api.model.PodBuilder
import java.util.concurrent.TimeUnit
import spock.lang.Requires

/** Pods that run: phases, logs, exec. The image is one that has a shell. */
@Requires(value = { ApiServer.instance.kubelet }, reason = 'this server has no node that is ready')
class RunningPodsContractSpec extends ContractSpecification {

    private static final String IMAGE = System.getProperty('contract.image', 'busybox:1.36')

    private void run(String name, String script, String policy = 'Never') {
        server.client.resource(new PodBuilder().withNewMetadata().withNamespace(namespace).withName(name).endMetadata()
            .withNewSpec().withRestartPolicy(policy).withTerminationGracePeriodSeconds(1)
            .addNewContainer().withName('main').withImage(IMAGE).withCommand('sh', '-c', script).endContainer()
            .endSpec().build()).create()
    }

    private pod(String name) {
        server.client.pods().inNamespace(namespace).withName(name)
    }

    private ended(String name) {
        pod(name).waitUntilCondition({ it?.status?.phase in ['Succeeded', 'Failed'] }, 60, TimeUnit.SECONDS)
    }

    private Map exec(String name, String... command) {
        def out = new ByteArrayOutputStream()
        def err = new ByteArrayOutputStream()
        pod(name).inContainer('main').writingOutput(out).writingError(err).exec(command).withCloseable { watch ->
            [code: watch.exitCode().get(60, TimeUnit.SECONDS), out: out.toString(), err: err.toString()]
        }
    }

    def "a pod that ends has succeeded or failed with its exit code"() {
        when:
        run(name, script)
        def status = ended(name).status

        then:
        status.phase == phase
        with(status.containerStatuses[0].state.terminated) {
            exitCode == code
            reason == why
        }

        where:
        name   | script   || phase       | code | why
        'good' | 'exit 0' || 'Succeeded' | 0    | 'Completed'
        'bad'  | 'exit 3' || 'Failed'    | 3    | 'Error'
    }

    def "logs and commands of a running pod"() {
        given:
        run('box', 'echo one; echo two >&2; sleep 600')
        pod('box').waitUntilReady(60, TimeUnit.SECONDS)

        expect:
        soon.eventually { assert get(core('pods/box/log')).body == 'one\ntwo\n' }
        get(core('pods/box/log?tailLines=1')).body == 'two\n'
        exec('box', 'sh', '-c', 'echo out; echo err >&2; exit 4') == [code: 4, out: 'out\n', err: 'err\n']
        failure(server.send('POST', core('pods/box/exec?command=true&container=main&stdout=true'))).subMap('code', 'reason') == [code: 400, reason: 'BadRequest']

        when: 'it is deleted, it goes after its grace'
        def answer = delete(core('pods/box'))

        then:
        answer.body.metadata.deletionTimestamp
        answer.body.metadata.deletionGracePeriodSeconds == 1
        soon.eventually { assert get(core('pods/box')).code == 404 }
    }
}
