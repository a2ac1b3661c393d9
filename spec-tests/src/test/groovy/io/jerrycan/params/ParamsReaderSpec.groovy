package io.jerrycan.params

import io.jerrycan.embedded.ClusterSpecification
import io.jerrycan.engine.ParamsFailure
import io.jerrycan.engine.record.Target
import io.jerrycan.function.TemplateParams.NamedObject
import io.jerrycan.function.TemplateParams.Workload
import io.jerrycan.model.ActionSpec
import io.jerrycan.model.ObjectReference
import io.jerrycan.model.Value.Dict
import io.jerrycan.model.Value.Text
import io.jerrycan.source.SourcePos
import spock.util.concurrent.PollingConditions

class ParamsReaderSpec extends ClusterSpecification {
    def reader = new ParamsReader(client)

    def setupSpec() {
        def yaml = ParamsReaderSpec.getResourceAsStream('/params/orders.yaml')
        client.load(yaml).items().each { client.resource(it).create() }
        def conditions = new PollingConditions(timeout: 30)
        conditions.eventually {
            assert running('app=db') == ['db-0', 'db-1']
            assert running('app=api').size() == 1
            assert running('app=config').size() == 1
            assert client.replicationControllers().inNamespace('orders').withName('stale-1').get()
        }
        client.replicationControllers().inNamespace('orders').withName('stale-1').edit {
            it.metadata.annotations['openshift.io/deployment-config.latest-version'] = '7'
            it
        }
        client.apps().deployments().inNamespace('orders').withName('api').edit {
            it.spec.template.metadata.labels.rolled = 'out'
            it
        }
        conditions.eventually {
            assert running('app=api') == running('app=api,rolled=out')
            assert running('app=api').size() == 1
        }
    }

    private List<String> running(String selector) {
        client.pods().inNamespace('orders').withLabelSelector(selector).list().items.findAll { it.status?.phase == 'Running' }*.metadata*.name
    }

    static ObjectReference object(Map<String, String> members) {
        def text = { String name -> Optional.ofNullable(members[name]).map { Text.of(it) } }
        new ObjectReference(text('apiVersion'), text('group'), text('resource'), text('kind'), text('name'), text('namespace'), Dict.EMPTY, SourcePos.UNKNOWN)
    }

    Target target(Map<String, String> members) {
        reader.readTarget(ActionSpec.of('backup', 'orders', object(members)))
    }

    def "a target that cannot be read says why: #members"() {
        when:
        target(members)

        then:
        def failure = thrown(ParamsFailure)
        failure.message == message

        where:
        members                                                                   || message
        [kind: 'StatefulSet', namespace: 'orders', name: 'none']                  || 'could not get StatefulSet{Namespace: orders, Name: none}: statefulsets.apps "none" not found'
        [kind: 'deployment', namespace: 'orders', name: 'none']                   || 'could not get Deployment{Namespace: orders, Name: none}: deployments.apps "none" not found'
        [kind: 'DeploymentConfig', namespace: 'orders', name: 'none']             || 'could not get DeploymentConfig{Namespace: orders, Name: none}: deploymentconfigs.apps.openshift.io "none" not found'
        [kind: 'DeploymentConfig', namespace: 'orders', name: 'stale']            || 'Could not find a ReplicationController for DeploymentConfig: not found'
        [kind: 'Deployment', namespace: 'orders']                                 || "the object of an action on a Deployment needs a name and a namespace; it has name '' and namespace 'orders'"
        [kind: 'pvc', namespace: 'orders', name: 'none']                          || 'could not fetch object name: none, namespace: orders, group: , version: v1, resource: persistentvolumeclaims: persistentvolumeclaims "none" not found'
        [kind: 'namespace', name: 'none']                                         || 'could not fetch object name: none, namespace: , group: , version: v1, resource: namespaces: namespaces "none" not found'
        [kind: 'Order', name: 'a']                                                || 'could not fetch object name: a, namespace: , group: , version: , resource: : name, version (apiVersion) and resource must not be empty'
        [group: 'shop.example.org', apiVersion: 'v1', resource: 'orders', namespace: 'orders', name: 'none'] || 'could not fetch object name: none, namespace: orders, group: shop.example.org, version: v1, resource: orders: orders.shop.example.org "none" not found'
    }

    def "a StatefulSet has its running pods, their containers, and where they mount claims"() {
        when:
        def read = target(kind: 'StatefulSet', namespace: 'orders', name: 'db')

        then: 'a plain claim keeps its name, where Kanister would call it shared-db-0'
        read.statefulSet().get() == new Workload('db', 'orders', ['db-0', 'db-1'], [['main', 'side'], ['main', 'side']],
            ['db-0': [shared: '/shared', 'data-db-0': '/data'], 'db-1': [shared: '/shared', 'data-db-1': '/data']])
        read.object().spec.replicas == 2L
        read.object().kind == 'StatefulSet'
        [read.deployment(), read.deploymentConfig(), read.pvc(), read.namespace()]*.present == [false] * 4
    }

    def "a Deployment has the pods of its current ReplicaSet only"() {
        given:
        def pods = running('app=api,rolled=out')

        when:
        def read = target(kind: 'DEPLOYMENT', namespace: 'orders', name: 'api')

        then: 'the other ReplicaSet is still there'
        client.apps().replicaSets().inNamespace('orders').withLabel('app', 'api').list().items.size() == 2
        read.deployment().get() == new Workload('api', 'orders', pods, [['main']], [(pods[0]): [shared: '/last']])
        read.object().metadata.name == 'api'
    }

    def "a DeploymentConfig has the pods of its latest ReplicationController"() {
        when:
        def read = target(kind: 'DeploymentConfig', namespace: 'orders', name: 'config')

        then:
        read.deploymentConfig().get() == new Workload('config', 'orders', running('app=config'), [['main']], [:])
        read.object().status.latestVersion == 1L
    }

    def "a workload scaled to nothing has no pods"() {
        expect:
        target(kind: 'Deployment', namespace: 'orders', name: 'idle').deployment().get() == new Workload('idle', 'orders', [], [], [:])
    }

    def "a PVC and a namespace have name and namespace, whichever member names it"() {
        expect:
        target(kind: 'PVC', namespace: 'orders', name: 'shared').pvc().get() == new NamedObject('shared', 'orders')
        target(kind: 'PVC', namespace: 'orders', name: 'shared').object().kind == 'PersistentVolumeClaim'
        target(kind: 'namespace', namespace: 'orders').namespace().get() == new NamedObject('orders', 'orders')
        target(kind: 'namespace', name: 'orders').namespace().get() == new NamedObject('orders', 'orders')
        target(kind: 'Namespace', name: 'orders', namespace: 'orders').object().kind == 'Namespace'
    }

    def "any other object is read by group, version and resource: #members"() {
        expect:
        target(members).with { [object().metadata.name, object().spec] } == ['first', [items: 3L, price: 9.5d, gift: null]]
        target(members).with { [statefulSet(), deployment(), deploymentConfig(), pvc(), namespace()] }*.present == [false] * 5

        where:
        members << [
            [group: 'shop.example.org', apiVersion: 'v1', resource: 'orders', namespace: 'orders', name: 'first'],
            [group: 'shop.example.org/', apiVersion: 'v1', resource: 'orders', namespace: 'orders', name: 'first', kind: 'unstructured'],
            [group: '/shop.example.org', apiVersion: '/v1/', resource: 'orders', namespace: 'orders', name: 'first', kind: 'Order']
        ]
    }

    def "an object of the cluster has no namespace"() {
        expect:
        target(apiVersion: 'v1', resource: 'nodes', name: 'embedded').object().kind == 'Node'
        target(group: 'shop.example.org', apiVersion: 'v1', resource: 'shops', name: 'main').object().spec == [open: true]
    }

    def "references are read by the names that templates use"() {
        when:
        def read = reader.readReferences(ActionSpec.of('backup', 'orders', ObjectReference.NONE)
            .withReferences([(Text.of('loc')): ObjectReference.of('ConfigMap', 'orders', 'location')],
                [(Text.of('login')): ObjectReference.of('Secret', 'orders', 'login')], Optional.empty()))

        then:
        read.configMaps().loc.data == [bucket: 'b1']
        read.secrets().login.data == [password: 'hunter22'.bytes.encodeBase64().toString()]
        read.profile().empty
    }

    def "a reference that cannot be read says which: #kind #namespace/#name"() {
        when:
        reader.readObjects(x: ObjectReference.of(kind, namespace, name))

        then:
        def failure = thrown(ParamsFailure)
        failure.message == message

        where:
        kind        | namespace | name   || message
        'Secret'    | 'orders'  | 'none' || 'could not read Secret orders/none: secrets "none" not found'
        'secret'    | ''        | 'a'    || "the reference to a Secret needs a name and a namespace; it has name 'a' and namespace ''"
        'ConfigMap' | 'orders'  | 'none' || 'could not read ConfigMap orders/none: configmaps "none" not found'
    }

    def "objects of a phase are Secrets and ConfigMaps in any spelling; other kinds are passed over"() {
        when:
        def read = reader.readObjects(
            a: ObjectReference.of('SECRET', 'orders', 'login'),
            b: ObjectReference.of('configMap', 'orders', 'location'),
            c: ObjectReference.of('Pod', 'orders', 'none'))

        then:
        read.secrets().keySet() == ['a'] as Set
        read.configMaps().keySet() == ['b'] as Set
        read.output().empty
    }
}
