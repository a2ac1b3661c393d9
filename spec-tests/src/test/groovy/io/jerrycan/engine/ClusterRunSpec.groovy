package io.jerrycan.engine

import static io.jerrycan.model.State.COMPLETE
import static io.jerrycan.model.State.FAILED

import io.fabric8.kubernetes.api.model.SecretBuilder
import io.fabric8.kubernetes.api.model.apps.DeploymentBuilder
import io.jerrycan.embedded.ClusterSpecification
import io.jerrycan.engine.record.MemoryRunStore
import io.jerrycan.function.FunctionCatalog
import io.jerrycan.function.RunSettings
import io.jerrycan.model.ActionSpec
import io.jerrycan.model.Blueprint
import io.jerrycan.model.ObjectReference
import io.jerrycan.params.ParamsReader
import io.jerrycan.yaml.BlueprintYaml
import java.util.concurrent.CopyOnWriteArrayList
import spock.lang.Timeout
import spock.util.concurrent.PollingConditions

@Timeout(120)
class ClusterRunSpec extends ClusterSpecification {
    List<RunEvent> events = new CopyOnWriteArrayList<>()
    Blueprint blueprint = BlueprintYaml.read('orders.yaml', ClusterRunSpec.getResourceAsStream('/engine/orders.yaml').text).first()

    def setupSpec() {
        client.resource(new SecretBuilder().withNewMetadata().withName('login').withNamespace('default').endMetadata()
            .addToStringData('password', 'correct-horse').build()).create()
        client.resource(new DeploymentBuilder().withNewMetadata().withName('api').withNamespace('default').endMetadata()
            .withNewSpec().withReplicas(2).withNewSelector().addToMatchLabels('app', 'api').endSelector()
            .withNewTemplate().withNewMetadata().addToLabels('app', 'api').endMetadata()
            .withNewSpec().addNewContainer().withName('main').withImage('api').withCommand('sleep', '3600').endContainer().endSpec()
            .endTemplate().endSpec().build()).create()
    }

    def setup() {
        new PollingConditions(timeout: 30).eventually { assert ready() == 2 }
    }

    private Integer ready() {
        client.apps().deployments().inNamespace('default').withName('api').get().status?.readyReplicas
    }

    private RunResult run(String script) {
        def engine = new Engine(FunctionCatalog.load(), new ParamsReader(client), client, RunSettings.from([:], 'default'))
        def spec = ActionSpec.of('backup', 'orders', ObjectReference.of('Deployment', 'default', 'api')).withOptions(script: script)
        engine.start(RunRequest.of(UUID.randomUUID().toString(), new ActionRequest(blueprint, spec)), new MemoryRunStore(), events::add).await()
    }

    def "a pod that fails fails its phase with its last lines, masked, and the workload is scaled back up"() {
        when:
        def result = run('echo "password is $PASSWORD"; echo broken; exit 3')

        then:
        result.state() == FAILED
        result.record().errors()[0].startsWith('phase dump (orders.yaml:12) KubeTask: ')
        result.record().errors()[0].contains('password is ***')
        !events.any { it.toString().contains('correct-horse') }
        result.record().actions()[0].deferPhase().get().state() == COMPLETE
        new PollingConditions(timeout: 30).eventually { assert ready() == 2 }
    }

    def "a backup stops writers, dumps, starts them again and leaves its artifact"() {
        when:
        def result = run('''
            output() { echo "###Phase-output###: {\\"key\\":\\"$1\\",\\"value\\":\\"$2\\"}"; }
            output path "/dumps/$PODS"
            output word "$PASSWORD"
            echo "done with $PASSWORD"
        ''')

        then: 'the pods are those of before they were stopped'
        result.record().errors() == []
        result.record().actions()[0].artifacts().dump.keyValue().values()*.text() == ['/dumps/2', 'correct-horse']
        result.record().actions()[0].phases()[0].outputs().get().originalReplicaCount.toString() == '2'
        new PollingConditions(timeout: 30).eventually { assert ready() == 2 }

        and: 'nothing that was told shows the secret'
        events.any { it instanceof RunEvent.ContainerLine }
        !events.any { it.toString().contains('correct-horse') }
    }
}
