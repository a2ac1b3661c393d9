package io.jerrycan.contract

class ListsContractSpec extends ContractSpecification {

    def setupSpec() {
        [a: [tier: 'front', n: '1'], b: [tier: 'back', n: '5'], c: [tier: 'back'], d: [:]].each { name, labels ->
            configMap(name, [labels: labels + [listed: 'yes']])
        }
        created(core('secrets'), [metadata: [name: 'plain']])
        created(core('secrets'), [metadata: [name: 'other'], type: 'example.org/other'])
    }

    private List<String> names(String resource, String query) {
        def answer = get(core("$resource?$query"))
        assert answer.code == 200: answer.body
        answer.body.items*.metadata*.name
    }

    def "the label selector '#selector' finds #expected"() {
        expect:
        names('configmaps', "labelSelector=${encode("listed,$selector")}") == expected

        where:
        selector             || expected
        'tier=back'          || ['b', 'c']
        'tier==back,n=5'     || ['b']
        'tier!=back'         || ['a', 'd']
        'tier in (front, back)' || ['a', 'b', 'c']
        'tier notin (front)' || ['b', 'c', 'd']
        'tier'               || ['a', 'b', 'c']
        '!tier'              || ['d']
        'n>1'                || ['b']
        'n<5'                || ['a']
        'tier=nobody'        || []
    }

    def "the label selector '#selector' is refused"() {
        expect:
        failure(get(core("configmaps?labelSelector=${encode(selector)}"))).subMap('code', 'reason') == [code: 400, reason: 'BadRequest']

        where:
        selector << ['tier in (a', 'a=b=c', '-a=b', 'a in ()x', 'n>many', 'a=b c']
    }

    def "the field selector '#selector' finds #expected"() {
        expect:
        names(resource, "labelSelector=${encode(labels)}&fieldSelector=${encode(selector)}") == expected

        where:
        resource     | labels   | selector                      || expected
        'configmaps' | 'listed' | 'metadata.name=b'             || ['b']
        'configmaps' | 'listed' | 'metadata.name!=b'            || ['a', 'c', 'd']
        'configmaps' | 'tier'   | 'metadata.name!=b,metadata.name!=c' || ['a']
        'secrets'    | ''       | 'type=example.org/other'      || ['other']
        'configmaps' | 'listed' | 'metadata.namespace=nowhere'  || []
    }

    def "the field selector '#selector' is refused"() {
        expect:
        failure(get(core("$resource?fieldSelector=${encode(selector)}"))) == [code: 400, reason: 'BadRequest', message: message]

        where:
        resource     | selector     || message
        'pods'       | 'a.b=c'      || 'field label not supported: a.b'
        'configmaps' | 'data.key=x' || '"data.key" is not a known field selector: only "metadata.name", "metadata.namespace"'
        'configmaps' | 'nonsense'   || 'invalid selector: \'nonsense\'; can\'t understand \'nonsense\''
    }

    def "all namespaces are listed in order of namespace and name"() {
        when:
        def items = get("/api/v1/configmaps?labelSelector=listed&fieldSelector=metadata.namespace%3D$namespace").body.items

        then:
        items*.metadata*.name == ['a', 'b', 'c', 'd']
    }

    def "a list has a kind and a version, its items have neither"() {
        when:
        def list = get(core('configmaps?labelSelector=listed')).body

        then:
        list.kind == 'ConfigMapList'
        list.apiVersion == 'v1'
        list.metadata.resourceVersion.isLong()
        list.items.every { !it.kind && !it.apiVersion }
    }

    def "a list comes in pages that show one moment"() {
        when:
        def first = get(core('configmaps?limit=3&labelSelector=n')).body
        def page = get(core('configmaps?limit=2')).body

        then:
        first.items*.metadata*.name == ['a', 'b']
        !first.metadata.continue
        page.items.size() == 2
        page.metadata.remainingItemCount == get(core('configmaps')).body.items.size() - 2

        when:
        configMap('zz-late')
        def rest = get(core("configmaps?limit=500&continue=${encode(page.metadata.continue)}")).body

        then:
        rest.metadata.resourceVersion == page.metadata.resourceVersion
        !rest.metadata.continue
        !('zz-late' in rest.items*.metadata*.name)

        cleanup:
        delete(core('configmaps/zz-late'))
    }

    def "a continue token that is none is refused"() {
        expect:
        failure(get(core('configmaps?limit=1&continue=xyz'))).subMap('code', 'reason') == [code: 400, reason: 'BadRequest']
    }

    def "a version that is none is refused"() {
        expect:
        get(core('configmaps?resourceVersion=abc')).code == 400
    }

    def "a version from the future is not known yet"() {
        expect:
        with(get(core('configmaps?resourceVersion=99999999999'))) {
            code == 504
            body.reason == 'Timeout'
            body.message.startsWith('Timeout: Too large resource version: 99999999999, current: ')
            body.details.causes*.reason == ['ResourceVersionTooLarge']
            body.details.retryAfterSeconds == 1
        }
    }

    def "a collection is deleted by selector"() {
        given:
        ['x1', 'x2'].each { configMap(it, [labels: [doomed: 'yes']]) }

        when:
        def answer = delete(core('configmaps?labelSelector=doomed'))

        then:
        answer.code == 200
        names('configmaps', 'labelSelector=doomed') == []
        names('configmaps', 'labelSelector=listed') == ['a', 'b', 'c', 'd']
    }

    def "a list, or an object, can come as a table"() {
        given:
        def accept = [Accept: 'application/json;as=Table;v=v1;g=meta.k8s.io,application/json']

        when:
        def table = server.send('GET', core('configmaps?labelSelector=listed'), null, accept).body
        def one = server.send('GET', core('configmaps/a'), null, accept).body

        then:
        table.kind == 'Table'
        table.apiVersion == 'meta.k8s.io/v1'
        table.columnDefinitions*.name == ['Name', 'Data', 'Age']
        table.rows*.cells*.first() == ['a', 'b', 'c', 'd']
        table.rows[0].object.kind == 'PartialObjectMetadata'
        table.rows[0].object.metadata.name == 'a'
        one.rows*.cells*.first() == ['a']
    }

    def "only metadata is answered to those who ask for no more"() {
        when:
        def list = server.send('GET', core('configmaps?labelSelector=listed'), null, [Accept: 'application/json;as=PartialObjectMetadataList;v=v1;g=meta.k8s.io']).body
        def one = server.send('GET', core('configmaps/a'), null, [Accept: 'application/json;as=PartialObjectMetadata;v=v1;g=meta.k8s.io']).body

        then:
        list.kind == 'PartialObjectMetadataList'
        list.items*.metadata*.name == ['a', 'b', 'c', 'd']
        list.items.every { !it.data }
        one.kind == 'PartialObjectMetadata'
        one.metadata.labels.tier == 'front'
    }
}
