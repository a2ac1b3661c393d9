package io.jerrycan.embedded

import spock.lang.AutoCleanup
import spock.lang.Shared
import spock.lang.Specification

class CustomResourcesSpec extends Specification {

    @Shared @AutoCleanup EmbeddedCluster cluster = EmbeddedCluster.start()
    @Shared Rest rest = new Rest(cluster)

    private static final String DEFINITIONS = '/apis/apiextensions.k8s.io/v1/customresourcedefinitions'
    private static final String THINGS = '/apis/example.org/v1/namespaces/default/things'

    private static Map definition(Map version = [:]) {
        [metadata: [name: 'things.example.org'], spec: [
            group: 'example.org', scope: 'Namespaced', names: [kind: 'Thing', plural: 'things', shortNames: ['th']],
            versions: [[name: 'v1', served: true, storage: true, schema: [openAPIV3Schema: [type: 'object', 'x-kubernetes-preserve-unknown-fields': true]]] + version]]]
    }

    private Map define(Map definition) {
        def answer = rest.send('POST', DEFINITIONS, definition)
        assert answer.code == 201: answer.body
        answer.body
    }

    def cleanup() {
        rest.send('DELETE', DEFINITIONS)
    }

    def "a type without a definition is not there"() {
        expect:
        rest.send('POST', THINGS, [metadata: [name: 'x']]).code == 404
    }

    def "a definition whose name is not its type's is refused"() {
        given:
        def wrong = definition()
        wrong.metadata.name = 'other.example.org'

        expect:
        with(rest.send('POST', DEFINITIONS, wrong)) {
            code == 422
            body.message == 'CustomResourceDefinition.apiextensions.k8s.io "other.example.org" is invalid: metadata.name: Invalid value: "other.example.org": must be spec.names.plural+"."+spec.group'
        }
    }

    def "a definition serves its type at once, and discovery tells"() {
        when:
        def established = define(definition())

        then:
        established.status.conditions.find { it.type == 'Established' }.status == 'True'
        rest.send('POST', THINGS, [apiVersion: 'example.org/v1', kind: 'Thing', metadata: [name: 'x'], spec: [a: 1]]).code == 201
        with(rest.send('GET', '/apis/example.org/v1').body.resources[0]) {
            name == 'things'
            singularName == 'thing'
            shortNames == ['th']
            kind == 'Thing'
        }
        rest.send('GET', '/apis').body.groups*.name.contains('example.org')
    }

    def "an update must say which version it replaces"() {
        given:
        define(definition())
        rest.send('POST', THINGS, [metadata: [name: 'x']])

        expect:
        with(rest.send('PUT', "$THINGS/x", [metadata: [name: 'x'], spec: [a: 1]])) {
            code == 422
            body.message == 'Thing.example.org "x" is invalid: metadata.resourceVersion: Invalid value: 0x0: must be specified for an update'
        }
    }

    def "status is an ordinary field unless the definition makes it a subresource"() {
        given:
        define(definition(version))
        def created = rest.send('POST', THINGS, [metadata: [name: 'x'], spec: [a: 1], status: [s: 1]]).body

        when:
        def updated = rest.send('PUT', "$THINGS/x", [metadata: created.metadata, spec: [a: 1], status: [s: 2]]).body

        then:
        created.status == atCreation
        updated.status == afterUpdate
        updated.metadata.generation == generation
        rest.send('PUT', "$THINGS/x/status", [metadata: updated.metadata, status: [s: 3]]).code == code

        where:
        version                        || atCreation | afterUpdate | generation | code
        [:]                            || [s: 1]     | [s: 2]      | 2          | 404
        [subresources: [status: [:]]]  || null       | null        | 1          | 200
    }

    private static final Map SCHEMA = [type: 'object', properties: [spec: [type: 'object', required: ['mode'], properties: [
        mode: [type: 'string', enum: ['on', 'off']],
        count: [type: 'integer', minimum: 1, default: 3],
        port: ['x-kubernetes-int-or-string': true],
        name: [type: 'string', pattern: '^[a-z]+$', maxLength: 5],
        tags: [type: 'array', items: [type: 'string']],
        free: [type: 'object', 'x-kubernetes-preserve-unknown-fields': true],
        map: [type: 'object', additionalProperties: [type: 'object', properties: [known: [type: 'boolean']]]]]]]]

    def "a custom resource that its schema does not allow is refused: #problem"() {
        given:
        define(definition([schema: [openAPIV3Schema: SCHEMA]]))

        expect:
        with(rest.send('POST', THINGS, [metadata: [name: 'x'], spec: [mode: 'on'] + spec])) {
            code == 422
            body.message == 'Thing.example.org "x" is invalid: ' + problem
        }

        where:
        spec                      || problem
        [mode: 'half']            || 'spec.mode: Unsupported value: "half": supported values: "on", "off"'
        [count: 'many']           || 'spec.count: Invalid value: "string": spec.count in body must be of type integer: "string"'
        [count: 0]                || 'spec.count: Invalid value: 0: spec.count in body should be greater than or equal to 1'
        [port: true]              || 'spec.port: Invalid value: "boolean": spec.port in body must be of type integer,string: "boolean"'
        [name: 'A']               || 'spec.name: Invalid value: "A": spec.name in body should match \'^[a-z]+$\''
        [name: 'abcdef']          || 'spec.name: Too long: spec.name in body should have at most 5 characters'
        [tags: ['a', 1]]          || 'spec.tags[1]: Invalid value: "number": spec.tags[1] in body must be of type string: "number"'
        [map: [a: [known: 'no']]] || 'spec.map.a.known: Invalid value: "string": spec.map.a.known in body must be of type boolean: "string"'
    }

    def "a field that the schema requires must be there"() {
        given:
        define(definition([schema: [openAPIV3Schema: SCHEMA]]))

        expect:
        rest.send('POST', THINGS, [metadata: [name: 'x'], spec: [:]]).body.message == 'Thing.example.org "x" is invalid: spec.mode: Required value'
    }

    def "what the schema does not know is pruned, and its defaults are filled in"() {
        given:
        define(definition([schema: [openAPIV3Schema: SCHEMA]]))

        when:
        def stored = rest.send('POST', THINGS, [metadata: [name: 'x', labels: [a: 'b']], other: 1, spec: [
            mode: 'on', unknown: 1, free: [any: [thing: 1]], map: [a: [known: true, unknown: 1]]]]).body

        then:
        stored.spec == [mode: 'on', free: [any: [thing: 1]], map: [a: [known: true]], count: 3]
        !stored.other
        stored.metadata.labels == [a: 'b']
    }

    def "printer columns are those of the definition"() {
        given:
        define(definition([additionalPrinterColumns: [
            [name: 'Colour', type: 'string', jsonPath: '.spec.colour'],
            [name: 'Count', type: 'integer', jsonPath: '.spec.count']]]))
        rest.send('POST', THINGS, [metadata: [name: 'x'], spec: [colour: 'red', count: 3]])
        rest.send('POST', THINGS, [metadata: [name: 'y'], spec: [:]])

        when:
        def table = rest.send('GET', THINGS, null, [Accept: 'application/json;as=Table;v=v1;g=meta.k8s.io']).body

        then:
        table.columnDefinitions*.name == ['Name', 'Colour', 'Count']
        table.rows*.cells == [['x', 'red', 3], ['y', null, null]]
    }

    def "objects go with their definition"() {
        given:
        define(definition())
        rest.send('POST', THINGS, [metadata: [name: 'x']])

        when:
        rest.send('DELETE', "$DEFINITIONS/things.example.org")

        then:
        rest.send('GET', THINGS).code == 404

        when:
        define(definition())

        then:
        rest.send('GET', THINGS).body.items == []
    }

    def "Kanister's own types are there from the start"() {
        expect:
        ['actionsets', 'blueprints', 'profiles'].every { rest.send('GET', "/apis/cr.kanister.io/v1alpha1/namespaces/default/$it").code == 200 }
    }
}
