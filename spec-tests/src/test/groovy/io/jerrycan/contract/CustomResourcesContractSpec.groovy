package io.jerrycan.contract

class CustomResourcesContractSpec extends ContractSpecification {

    private static final String DEFINITIONS = '/apis/apiextensions.k8s.io/v1/customresourcedefinitions'
    private static final Map OPEN = [type: 'object', 'x-kubernetes-preserve-unknown-fields': true]

    private String group = "g${UUID.randomUUID().toString().take(8)}.example.org"
    private String things

    private Map definition(Map version = [:]) {
        [apiVersion: 'apiextensions.k8s.io/v1', kind: 'CustomResourceDefinition', metadata: [name: "things.$group".toString()], spec: [
            group: group, scope: 'Namespaced', names: [kind: 'Thing', plural: 'things', shortNames: ['th'], categories: ['all']],
            versions: [[name: 'v1', served: true, storage: true, schema: [openAPIV3Schema: OPEN]] + version]]]
    }

    private void define(Map definition) {
        created(DEFINITIONS, definition)
        soon.eventually {
            assert get("$DEFINITIONS/things.$group").body.status.conditions.any { it.type == 'Established' && it.status == 'True' }
            assert get(things).code == 200
        }
    }

    private Map thing(String name, Map content) {
        [apiVersion: "$group/v1".toString(), kind: 'Thing', metadata: [name: name]] + content
    }

    def setup() {
        things = path("$group/v1", 'things')
    }

    def cleanup() {
        delete("$DEFINITIONS/things.$group")
    }

    def "a definition that is wrong is refused: #problem"() {
        given:
        def wrong = definition()
        change.call(wrong)

        expect:
        with(post(DEFINITIONS, wrong)) {
            code == 422
            field in body.details.causes*.field
        }

        where:
        problem      | field                        | change
        'name'       | 'metadata.name'              | { it.metadata.name = 'other.example.org' }
        'no schema'  | 'spec.versions[0].schema.openAPIV3Schema' | { it.spec.versions[0].remove('schema') }
        'scope'      | 'spec.scope'                 | { it.spec.scope = 'Global' }
        'no storage' | 'spec.versions'              | { it.spec.versions[0].storage = false }
        'no group'   | 'spec.group'                 | { it.spec.remove('group') }
    }

    def "a definition serves its type soon, and discovery tells"() {
        when:
        define(definition())

        then:
        created(things, thing('x', [spec: [a: 1]])).spec == [a: 1]
        soon.eventually {
            with(get("/apis/$group/v1").body.resources.find { it.name == 'things' }) {
                kind == 'Thing'
                singularName == 'thing'
                shortNames == ['th']
                categories == ['all']
            }
        }
    }

    def "an update must say which version it replaces"() {
        given:
        define(definition())
        created(things, thing('x', [:]))

        expect:
        failure(put("$things/x", thing('x', [spec: [a: 1]]))) == [code: 422, reason: 'Invalid',
            message: "things.$group \"x\" is invalid: metadata.resourceVersion: Invalid value: 0: must be specified for an update".toString(),
            causes: [['FieldValueInvalid', 'metadata.resourceVersion']]]
    }

    def "status is an ordinary field unless the definition makes it a subresource"() {
        given:
        define(definition(version))
        def object = created(things, thing('x', [spec: [a: 1], status: [s: 1]]))

        when:
        def updated = put("$things/x", thing('x', [metadata: object.metadata, spec: [a: 1], status: [s: 2]])).body

        then:
        object.status == atCreation
        updated.status == afterUpdate
        updated.metadata.generation == generation
        put("$things/x/status", thing('x', [metadata: updated.metadata, status: [s: 3]])).code == code
        patch(MERGE, "$things/x/status", [status: [s: 4]]).code == code

        where:
        version                       || atCreation | afterUpdate | generation | code
        [:]                           || [s: 1]     | [s: 2]      | 2          | 404
        [subresources: [status: [:]]] || null       | null        | 1          | 200
    }

    private static final Map SCHEMA = [type: 'object', properties: [spec: [type: 'object', required: ['mode'], properties: [
        mode: [type: 'string', enum: ['on', 'off']],
        count: [type: 'integer', minimum: 1, maximum: 9, default: 3],
        port: ['x-kubernetes-int-or-string': true],
        name: [type: 'string', pattern: '^[a-z]+$', minLength: 2, maxLength: 5],
        tags: [type: 'array', items: [type: 'string'], maxItems: 2],
        maybe: [type: 'string', nullable: true],
        free: [type: 'object', 'x-kubernetes-preserve-unknown-fields': true],
        map: [type: 'object', additionalProperties: [type: 'object', properties: [known: [type: 'boolean']]]]]]]]

    def "a custom resource that its schema does not allow is refused"() {
        given:
        define(definition([schema: [openAPIV3Schema: SCHEMA]]))

        expect:
        [[[mode: 'half'], 'spec.mode', 'FieldValueNotSupported', 'Unsupported value: "half": supported values: "on", "off"'],
         [[count: 'many'], 'spec.count', 'FieldValueTypeInvalid', 'Invalid value: "string": spec.count in body must be of type integer: "string"'],
         [[count: 0], 'spec.count', 'FieldValueInvalid', 'Invalid value: 0: spec.count in body should be greater than or equal to 1'],
         [[count: 10], 'spec.count', 'FieldValueInvalid', 'Invalid value: 10: spec.count in body should be less than or equal to 9'],
         [[port: true], 'spec.port', 'FieldValueTypeInvalid', 'Invalid value: "boolean": spec.port in body must be of type integer,string: "boolean"'],
         [[name: 'AB'], 'spec.name', 'FieldValueInvalid', 'Invalid value: "AB": spec.name in body should match \'^[a-z]+$\''],
         [[name: 'a'], 'spec.name', 'FieldValueInvalid', 'Invalid value: "a": spec.name in body should be at least 2 chars long'],
         [[name: 'abcdef'], 'spec.name', 'FieldValueTooLong', 'Too long: may not be more than 5 bytes'],
         [[tags: ['a', 1]], 'spec.tags[1]', 'FieldValueTypeInvalid', 'Invalid value: "integer": spec.tags[1] in body must be of type string: "integer"'],
         [[tags: ['a', 'b', 'c']], 'spec.tags', 'FieldValueTooMany', 'Too many: 3: must have at most 2 items'],
         [[map: [a: [known: 'no']]], 'spec.map.a.known', 'FieldValueTypeInvalid', 'Invalid value: "string": spec.map.a.known in body must be of type boolean: "string"'],
        ].each { spec, field, reason, message ->
            def answer = post(things, thing('x', [spec: [mode: 'on'] + spec]))
            assert answer.code == 422
            assert answer.body.details.causes == [[reason: reason, message: message, field: field]]
            assert answer.body.message == "Thing.$group \"x\" is invalid: $field: $message"
        }
    }

    def "a field that the schema requires must be there"() {
        given:
        define(definition([schema: [openAPIV3Schema: SCHEMA]]))

        expect:
        failure(post(things, thing('x', [spec: [:]]))).causes == [['FieldValueRequired', 'spec.mode']]
    }

    def "what the schema does not know is pruned, and its defaults are filled in"() {
        given:
        define(definition([schema: [openAPIV3Schema: SCHEMA]]))

        when:
        def stored = created(things, thing('x', [other: 1, spec: [mode: 'on', maybe: null, unknown: 1,
            free: [any: [thing: 1]], map: [a: [known: true, unknown: 1]]]]))

        then:
        stored.spec == [mode: 'on', maybe: null, free: [any: [thing: 1]], map: [a: [known: true]], count: 3]
        !stored.containsKey('other')
        patch(MERGE, "$things/x", [spec: [mode: 'off', count: null]]).body.spec.subMap('mode', 'count') == [mode: 'off', count: 3]
    }

    def "fields that are not known are refused when asked for"() {
        given:
        define(definition([schema: [openAPIV3Schema: SCHEMA]]))

        expect:
        with(post("$things?fieldValidation=Strict", thing('x', [spec: [mode: 'on', unknown: 1]]))) {
            code == 400
            body.message == "Thing in version \"v1\" cannot be handled as a Thing: strict decoding error: unknown field \"spec.unknown\""
        }
        post("$things?fieldValidation=Warn", thing('x', [spec: [mode: 'on', unknown: 1]])).warnings == ['299 - "unknown field \\"spec.unknown\\""']
    }

    def "a custom resource takes merge, JSON and apply patches but no strategic one"() {
        given:
        define(definition())
        created(things, thing('x', [spec: [list: [1, 2]]]))

        expect:
        patch(STRATEGIC, "$things/x", [spec: [a: 1]]).code == 415
        patch(MERGE, "$things/x", [spec: [a: 1]]).body.spec == [list: [1, 2], a: 1]
        patch(JSON_PATCH, "$things/x", [[op: 'remove', path: '/spec/list/0']]).body.spec == [list: [2], a: 1]
        with(server.send('PATCH', "$things/y?fieldManager=me", thing('y', [spec: [b: 1]]), ['Content-Type': APPLY])) {
            code == 201
            body.spec == [b: 1]
        }
    }

    def "printer columns are those of the definition"() {
        given:
        define(definition([additionalPrinterColumns: [
            [name: 'Colour', type: 'string', jsonPath: '.spec.colour'],
            [name: 'Count', type: 'integer', jsonPath: '.spec.count', priority: 1],
            [name: 'First', type: 'string', jsonPath: '.spec.list[0].name'],
            [name: 'Age', type: 'date', jsonPath: '.metadata.creationTimestamp']]]))
        created(things, thing('x', [spec: [colour: 'red', count: 3, list: [[name: 'one'], [name: 'two']]]]))
        created(things, thing('y', [spec: [:]]))

        when:
        def table = server.send('GET', things, null, [Accept: 'application/json;as=Table;v=v1;g=meta.k8s.io']).body

        then:
        table.columnDefinitions*.name == ['Name', 'Colour', 'Count', 'First', 'Age']
        table.columnDefinitions*.priority == [0, 0, 1, 0, 0]
        table.rows*.cells*.take(4) == [['x', 'red', 3, 'one'], ['y', null, null, null]]
    }

    def "scale reads and writes the paths of the definition"() {
        given:
        define(definition([subresources: [scale: [specReplicasPath: '.spec.size', statusReplicasPath: '.status.size', labelSelectorPath: '.status.selector']]]))
        created(things, thing('x', [spec: [size: 1], status: [size: 1, selector: 'a=b']]))

        expect:
        with(get("$things/x/scale").body) {
            spec.replicas == 1
            status.replicas == 1
            status.selector == 'a=b'
        }
        patch(MERGE, "$things/x/scale", [spec: [replicas: 5]]).body.spec.replicas == 5
        get("$things/x").body.spec.size == 5
    }

    def "objects go with their definition"() {
        given:
        define(definition())
        created(things, thing('x', [:]))

        when:
        delete("$DEFINITIONS/things.$group")

        then:
        soon.eventually { assert get(things).code == 404 && get("$DEFINITIONS/things.$group").code == 404 }

        when:
        define(definition())

        then:
        get(things).body.items == []
    }
}
