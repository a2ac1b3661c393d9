package io.jerrycan.contract

/** Secrets and ConfigMaps. */
class SecretsContractSpec extends ContractSpecification {

    def "a secret's stringData is stored as data, over data of the same name"() {
        when:
        def secret = created(core('secrets'), [metadata: [name: 'login'], data: [user: 'Ym9i', more: 'bW9yZQ=='], stringData: [user: 'ann']])

        then:
        secret.data == [user: 'YW5u', more: 'bW9yZQ==']
        !secret.containsKey('stringData')
        secret.type == 'Opaque'
        patch(MERGE, core('secrets/login'), [stringData: [user: 'eve']]).body.data == [user: 'ZXZl', more: 'bW9yZQ==']
    }

    def "data that is not base64 is refused"() {
        expect:
        with(post(core('secrets'), [metadata: [name: 'x'], data: [user: 'not base64!']])) {
            code == 400
            body.reason == 'BadRequest'
            body.message.startsWith('Secret in version "v1" cannot be handled as a Secret: illegal base64 data at input byte 3')
        }
    }

    def "the key '#key' of a #kind is refused"() {
        expect:
        with(post(core("${kind}s"), [metadata: [name: 'x'], data: [(key): 'YQ==']])) {
            code == 422
            body.details.causes*.field == ["data[$key]".toString()]
        }

        where:
        kind        | key
        'secret'    | 'a b'
        'configmap' | 'a/b'
        'configmap' | '..'
    }

    def "the type of a secret cannot change, and its data must fit it"() {
        given:
        created(core('secrets'), [metadata: [name: 'typed'], type: 'example.org/one'])

        expect:
        with(failure(patch(MERGE, core('secrets/typed'), [type: 'example.org/two']))) {
            code == 422
            message == 'Secret "typed" is invalid: type: Invalid value: "example.org/two": field is immutable'
            causes == [['FieldValueInvalid', 'type']]
        }
        with(failure(post(core('secrets'), [metadata: [name: 'tls'], type: 'kubernetes.io/tls']))) {
            code == 422
            causes.toSet() == [['FieldValueRequired', 'data[tls.crt]'], ['FieldValueRequired', 'data[tls.key]']] as Set
        }
    }

    def "an immutable #kind keeps its data, and stays immutable"() {
        given:
        created(core("${kind}s"), [metadata: [name: 'fixed'], immutable: true, data: [a: 'YQ==']])

        expect:
        with(patch(MERGE, core("${kind}s/fixed"), [data: [a: 'Yg==']])) {
            code == 422
            body.message == "$title \"fixed\" is invalid: data: Forbidden: field is immutable when `immutable` is set"
        }
        patch(MERGE, core("${kind}s/fixed"), [immutable: false]).body.message ==
            "$title \"fixed\" is invalid: immutable: Forbidden: field is immutable when `immutable` is set"
        patch(MERGE, core("${kind}s/fixed"), [metadata: [labels: [a: 'b']]]).code == 200
        delete(core("${kind}s/fixed")).code == 200

        where:
        kind        | title
        'secret'    | 'Secret'
        'configmap' | 'ConfigMap'
    }

    def "a configmap of more than a mebibyte is refused"() {
        expect:
        with(post(core('configmaps'), [metadata: [name: 'huge'], data: [a: 'x' * (1 << 20) + 'x']])) {
            code == 422
            body.message == 'ConfigMap "huge" is invalid: []: Too long: may not be more than 1048576 bytes'
        }
    }
}
