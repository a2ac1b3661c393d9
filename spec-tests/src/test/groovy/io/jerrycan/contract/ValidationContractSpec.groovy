package io.jerrycan.contract

/** What is refused of the objects that blueprints create most. */
class ValidationContractSpec extends ContractSpecification {

    private static final Map TEMPLATE = [metadata: [labels: [app: 'x']], spec: [containers: [[name: 'c', image: 'x']]]]

    def "a #kind that is wrong is refused: #field"() {
        given:
        def resource = kind.toLowerCase() + 's'
        def path = group == 'v1' ? core(resource) : path(group, resource)

        expect:
        with(failure(post(path, [apiVersion: group, kind: kind, metadata: [name: 'wrong']] + content))) {
            code == 422
            reason == 'Invalid'
            [cause, field] in causes
        }

        where:
        group      | kind          | field                             | cause                | content
        'apps/v1'  | 'Deployment'  | 'spec.selector'                   | 'FieldValueRequired' | [spec: [template: TEMPLATE]]
        'apps/v1'  | 'Deployment'  | 'spec.template.metadata.labels'   | 'FieldValueInvalid'  | [spec: [selector: [matchLabels: [a: 'b']], template: TEMPLATE]]
        'apps/v1'  | 'Deployment'  | 'spec.template.spec.containers'   | 'FieldValueRequired' | [spec: [selector: [matchLabels: [app: 'x']], template: [metadata: [labels: [app: 'x']]]]]
        'apps/v1'  | 'Deployment'  | 'spec.replicas'                   | 'FieldValueInvalid'  | [spec: [replicas: -1, selector: [matchLabels: [app: 'x']], template: TEMPLATE]]
        'apps/v1'  | 'Deployment'  | 'spec.template.spec.restartPolicy' | 'FieldValueNotSupported' | [spec: [selector: [matchLabels: [app: 'x']], template: TEMPLATE + [spec: TEMPLATE.spec + [restartPolicy: 'Never']]]]
        'apps/v1'  | 'StatefulSet' | 'spec.selector'                   | 'FieldValueRequired' | [spec: [template: TEMPLATE]]
        'apps/v1'  | 'StatefulSet' | 'spec.template.spec.containers[0].image' | 'FieldValueRequired' | [spec: [selector: [matchLabels: [app: 'x']], template: [metadata: [labels: [app: 'x']], spec: [containers: [[name: 'c']]]]]]
        'batch/v1' | 'Job'         | 'spec.template.spec.restartPolicy' | 'FieldValueRequired' | [spec: [template: TEMPLATE]]
        'batch/v1' | 'Job'         | 'spec.backoffLimit'               | 'FieldValueInvalid'  | [spec: [backoffLimit: -1, template: TEMPLATE + [spec: TEMPLATE.spec + [restartPolicy: 'Never']]]]
        'v1'       | 'PersistentVolumeClaim' | 'spec.accessModes'      | 'FieldValueRequired' | [spec: [resources: [requests: [storage: '1Gi']]]]
        'v1'       | 'PersistentVolumeClaim' | 'spec.resources[storage]' | 'FieldValueRequired' | [spec: [accessModes: ['ReadWriteOnce']]]
        'v1'       | 'Service'     | 'spec.ports'                      | 'FieldValueRequired' | [spec: [selector: [a: 'b']]]
        'v1'       | 'ConfigMap'   | 'metadata.labels'                 | 'FieldValueInvalid'  | [metadata: [name: 'x', labels: ['-a': 'b']]]
        'v1'       | 'ConfigMap'   | 'metadata.labels'                 | 'FieldValueInvalid'  | [metadata: [name: 'x', labels: [a: 'b c']]]
        'v1'       | 'ConfigMap'   | 'metadata.labels'                 | 'FieldValueInvalid'  | [metadata: [name: 'x', labels: [a: 'b' * 64]]]
        'v1'       | 'ConfigMap'   | 'metadata.annotations'            | 'FieldValueInvalid'  | [metadata: [name: 'x', annotations: ['a b': 'c']]]
        'v1'       | 'ConfigMap'   | 'metadata.ownerReferences.uid'   | 'FieldValueInvalid'  | [metadata: [name: 'x', ownerReferences: [[apiVersion: 'v1', kind: 'Pod', name: 'p']]]]
        'v1'       | 'ConfigMap'   | 'metadata.name'                   | 'FieldValueRequired' | [metadata: [:]]
        'v1'       | 'ConfigMap'   | 'metadata.name'                   | 'FieldValueInvalid'  | [metadata: [name: 'Not_A_Name']]
        'v1'       | 'ConfigMap'   | 'metadata.name'                   | 'FieldValueInvalid'  | [metadata: [name: 'x' * 254]]
        'v1'       | 'Service'     | 'metadata.name'                   | 'FieldValueInvalid'  | [metadata: [name: '1a'], spec: [ports: [[port: 1]]]]
    }

    def "a refusal says which object, which field and why"() {
        expect:
        with(post(core('configmaps'), [metadata: [name: 'Not_A_Name']]).body) {
            message == 'ConfigMap "Not_A_Name" is invalid: metadata.name: Invalid value: "Not_A_Name": a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, ' +
                '\'-\' or \'.\', and must start and end with an alphanumeric character (e.g. \'example.com\', regex used for validation is \'[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*\')'
            details.subMap('name', 'kind') == [name: 'Not_A_Name', kind: 'ConfigMap']
            details.causes[0].field == 'metadata.name'
        }
    }

    def "what is fixed stays fixed: #field of a #kind"() {
        given:
        def resource = kind.toLowerCase() + 's'
        def at = group == 'v1' ? core(resource) : path(group, resource)
        def name = created(at, [apiVersion: group, kind: kind, metadata: [generateName: 'fixed-']] + content).metadata.name

        expect:
        with(failure(patch(MERGE, "$at/$name", change))) {
            code == 422
            field in causes*.getAt(1)
        }

        where:
        group      | kind          | field               | content                                                                    | change
        'apps/v1'  | 'Deployment'  | 'spec.selector'     | [spec: [replicas: 0, selector: [matchLabels: [app: 'x']], template: TEMPLATE]] | [spec: [selector: [matchLabels: [app: 'y']], template: [metadata: [labels: [app: 'y']]]]]
        'apps/v1'  | 'StatefulSet' | 'spec'              | [spec: [replicas: 0, selector: [matchLabels: [app: 'x']], template: TEMPLATE]] | [spec: [serviceName: 'other']]
        'batch/v1' | 'Job'         | 'spec.template'     | [spec: [suspend: true, template: TEMPLATE + [spec: TEMPLATE.spec + [restartPolicy: 'Never']]]] | [spec: [template: [spec: [hostNetwork: true]]]]
        'v1'       | 'PersistentVolumeClaim' | 'spec'    | [spec: [storageClassName: 'none-such', accessModes: ['ReadWriteOnce'], resources: [requests: [storage: '1Gi']]]] | [spec: [accessModes: ['ReadWriteMany']]]
        'v1'       | 'Service'     | 'spec.clusterIPs[0]' | [spec: [ports: [[port: 1]]]]                                              | [spec: [clusterIP: '10.96.77.77']]
    }

    def "values of a wrong type are refused: #content"() {
        expect:
        with(post(path('apps/v1', 'deployments'), [apiVersion: 'apps/v1', kind: 'Deployment', metadata: [name: 'wrong']] + content)) {
            code == 400
            body.reason == 'BadRequest'
            body.message.startsWith("Deployment in version \"v1\" cannot be handled as a Deployment: json: cannot unmarshal $what")
        }

        where:
        content                                        || what
        [spec: [replicas: '3']]                        || 'string into Go struct field DeploymentSpec.spec.replicas of type int32'
        [spec: [paused: 'yes']]                        || 'string into Go struct field DeploymentSpec.spec.paused of type bool'
        [metadata: [name: 'x', labels: [a: 1]]]        || 'number into Go struct field ObjectMeta.metadata.labels of type string'
        [spec: [template: [spec: [containers: [:]]]]]  || 'object into Go struct field PodSpec.spec.template.spec.containers of type []v1.Container'
    }

    def "unknown fields are dropped, told or refused, as asked for"() {
        given:
        def body = { [metadata: [name: it], unknown: 1, data: [a: 'b']] }

        expect:
        with(post(core('configmaps?fieldValidation=Ignore'), body('ignored'))) {
            code == 201
            !it.body.containsKey('unknown')
            warnings == []
        }
        post(core('configmaps?fieldValidation=Warn'), body('warned')).warnings == ['299 - "unknown field \\"unknown\\""']
        with(post(core('configmaps?fieldValidation=Strict'), body('refused'))) {
            code == 400
            it.body.message == 'ConfigMap in version "v1" cannot be handled as a ConfigMap: strict decoding error: unknown field "unknown"'
        }
    }
}
