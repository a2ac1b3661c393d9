package io.jerrycan.stdlib

import io.fabric8.kubernetes.api.model.ConfigMapBuilder
import io.fabric8.kubernetes.api.model.NamespaceBuilder
import io.jerrycan.function.FunctionFailure

class KubeOpsSpec extends FunctionSpecification {
    def perform(Map args) { context.perform(new KubeOps(), args) }

    def configMap(String name) { client.configMaps().inNamespace(namespace).withName(name) }

    def createConfigMap(String name, Map data = [:]) {
        client.resource(new ConfigMapBuilder()
            .withNewMetadata().withName(name).withNamespace(namespace).endMetadata().withData(data).build()).create()
    }

    def reference(String name) { [apiVersion: 'v1', group: '', resource: 'configmaps', name: name, namespace: namespace] }

    static manifest(String name, String more = '') { "{apiVersion: v1, kind: ConfigMap, metadata: {name: $name$more}}" }

    def defineWidgets() {
        client.load(new ByteArrayInputStream('''\
            apiVersion: apiextensions.k8s.io/v1
            kind: CustomResourceDefinition
            metadata: {name: widgets.example.org}
            spec:
              group: example.org
              names: {kind: Widget, plural: widgets}
              scope: Cluster
              versions:
              - name: v1
                served: true
                storage: true
                schema: {openAPIV3Schema: {type: object, x-kubernetes-preserve-unknown-fields: true}}
            '''.stripIndent().bytes)).create()
    }

    def "#args is refused: #message"() {
        when:
        perform(args)

        then:
        def e = thrown(FunctionFailure)
        e.message == message

        where:
        args                                                                            | message
        [operation: 'apply']                                                            | "invalid operation 'apply'; it must be create, delete or patch"
        [operation: 'Create', spec: 'x']                                                | "invalid operation 'Create'; it must be create, delete or patch"
        [operation: 'create']                                                           | '`spec` cannot be empty for operation create'
        [operation: 'create', spec: '---']                                              | '`spec` holds no manifest'
        [operation: 'patch', spec: ' ']                                                 | '`spec` cannot be empty for operation patch'
        [operation: 'create', spec: '{apiVersion: v1, kind: ConfigMap}']                | 'Failed to parse spec: a ConfigMap has no name'
        [operation: 'create', spec: '{apiVersion: v1, kind: Foo, metadata: {name: a}}'] | 'The API server has no kind Foo in v1'
        [operation: 'create', spec: '{apiVersion: x/v1, kind: Foo, metadata: {name: a}}'] | 'The API server has no kind Foo in x/v1'
        [operation: 'delete']                                                           | '`objectReference` is needed for operation delete'
        [operation: 'delete', objectReference: [name: 'a', resource: 'pods']]           | '`objectReference` has no apiVersion'
        [operation: 'delete', objectReference: [name: 'a', apiVersion: 'v1']]           | '`objectReference` has no resource'
        [operation: 'delete', objectReference: [apiVersion: 'v1', resource: 'pods']]    | '`objectReference` has no name'
        [operation: 'delete', objectReference: [apiVersion: 'v1', resource: 'pod', name: 'a']] | 'The API server has no resource pod in v1'
        [operation: 'patch', spec: '{}']                                                | '`objectReference` is needed for operation patch'
    }

    def "creating what exists is an error, and what was created before stays"() {
        given:
        createConfigMap('b')

        when:
        perform([operation: 'create', namespace: namespace, spec: manifest('a') + '\n---\n' + manifest('b')])

        then:
        def e = thrown(FunctionFailure)
        e.message.startsWith("Failed to create ConfigMap $namespace/b: 409 AlreadyExists")
        configMap('a').get()
    }

    def "deleting or patching what does not exist is an error"() {
        when:
        perform([operation: operation, spec: '{data: {a: b}}', objectReference: reference('none')])

        then:
        def e = thrown(FunctionFailure)
        e.message.startsWith("Failed to $operation ConfigMap $namespace/none: 404 NotFound")

        where:
        operation << ['delete', 'patch']
    }

    def "manifests are created in order in their own namespaces, and the outputs are of the last"() {
        given:
        def other = namespace + '-other'

        when:
        def outputs = perform([operation: 'create', namespace: namespace, spec: """\
            apiVersion: v1
            kind: Namespace
            metadata: {name: $other}
            ---
            apiVersion: v1
            kind: List
            items:
            - ${manifest('there', ", namespace: $other, resourceVersion: '7'")}
            - ${manifest('here')}
            """.stripIndent()])

        then:
        client.configMaps().inNamespace(other).withName('there').get()
        configMap('here').get()
        outputs.values().get() ==
            [apiVersion: 'v1', group: '', resource: 'configmaps', kind: '', name: 'here', namespace: namespace]
    }

    def "a generated name is the same when the phase is done again"() {
        given:
        def create = [operation: 'create', namespace: namespace, spec: '{apiVersion: v1, kind: ConfigMap, metadata: {generateName: a-}}']

        when:
        def first = perform(create).values().get().name
        def second = context.afterCrash().perform(new KubeOps(), create).values().get().name

        then:
        first.startsWith('a-')
        second == first
        client.configMaps().inNamespace(namespace).list().items*.metadata*.name == [first]
    }

    def "without a namespace it is default"() {
        given:
        def name = "of-$namespace"

        expect:
        perform([operation: 'create', spec: manifest(name)]).values().get().namespace == 'default'
        perform([operation: 'delete', objectReference: [apiVersion: 'v1', resource: 'configmaps', name: name]])
            .values().get().namespace == 'default'
    }

    def "a delete waits until finalizers have let the resource go"() {
        given:
        client.resource(new ConfigMapBuilder().withNewMetadata().withName('held').withNamespace(namespace)
            .withFinalizers('example.org/hold').endMetadata().build()).create()
        def running = begin(new KubeOps(), [operation: 'delete', objectReference: reference('held')])

        when:
        soon.eventually { assert configMap('held').get().metadata.deletionTimestamp }

        then:
        !running.done

        when:
        configMap('held').edit { it.metadata.finalizers = []; it }

        then:
        running.outputs().values().get() ==
            [apiVersion: 'v1', group: '', resource: 'configmaps', kind: '', name: 'held', namespace: namespace]
        configMap('held').get() == null
    }

    def "an interrupted delete is finished by the process that does it again"() {
        given:
        client.resource(new ConfigMapBuilder().withNewMetadata().withName('held').withNamespace(namespace)
            .withFinalizers('example.org/hold').endMetadata().build()).create()
        def delete = [operation: 'delete', objectReference: reference('held')]
        def running = begin(new KubeOps(), delete)

        when:
        soon.eventually { assert configMap('held').get().metadata.deletionTimestamp }
        running.interrupt()

        then:
        running.failure() instanceof InterruptedException

        when:
        configMap('held').edit { it.metadata.finalizers = []; it }

        then:
        context.afterCrash().perform(new KubeOps(), delete)
    }

    def "a resource that lives in no namespace can be created, patched and deleted"() {
        given:
        def name = "$namespace-more"
        def reference = [apiVersion: 'v1', resource: 'namespaces', name: name, kind: 'Namespace']

        expect:
        perform([operation: 'create', namespace: 'ignored', spec: "{apiVersion: v1, kind: Namespace, metadata: {name: $name}}"])
            .values().get() == [apiVersion: 'v1', group: '', resource: 'namespaces', kind: '', name: name]
        perform([operation: 'patch', objectReference: reference, spec: 'metadata: {labels: {a: b}}'])
            .values().get() == [apiVersion: 'v1', group: '', resource: 'namespaces', kind: 'Namespace', name: name]
        client.namespaces().withName(name).get().metadata.labels.a == 'b'
        perform([operation: 'delete', objectReference: reference])
        client.namespaces().withName(name).get() == null
    }

    def "a patch merges lists by their keys, and null deletes"() {
        given:
        createConfigMap('a', [x: '1', y: '2'])

        when:
        perform([operation: 'patch', objectReference: reference('a'), spec: '{"data": {"x": null, "z": "3"}}'])

        then:
        configMap('a').get().data == [y: '2', z: '3']
    }

    def "custom resources are created, patched and deleted"() {
        given:
        defineWidgets()
        def name = "w-$namespace"
        def reference = [apiVersion: 'v1', group: 'example.org', resource: 'widgets', name: name]
        def widget = { client.genericKubernetesResources('example.org/v1', 'Widget').withName(name).get() }

        when:
        perform([operation: 'create', spec: "{apiVersion: example.org/v1, kind: Widget, metadata: {name: $name}, spec: {a: 1, b: [1, 2]}}"])
        perform([operation: 'patch', objectReference: reference, spec: 'spec: {a: null, b: [3]}'])

        then:
        widget().get('spec') == [b: [3]]

        when:
        perform([operation: 'delete', objectReference: reference])

        then:
        widget() == null
    }

    def "what an earlier process created before it crashed is no error"() {
        given:
        def create = [operation: 'create', namespace: namespace, spec: manifest('a') + '\n---\n' + manifest('b')]
        perform(create)
        configMap('b').delete()

        when:
        def again = context.afterCrash()
        again.perform(new KubeOps(), create)

        then:
        configMap('b').get()
        again.log().messages() == ["info: Adopted what an earlier try created [resource, ConfigMap $namespace/a]"]
    }
}
