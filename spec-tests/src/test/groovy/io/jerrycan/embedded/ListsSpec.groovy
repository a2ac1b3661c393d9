package io.jerrycan.embedded

import io.fabric8.kubernetes.api.model.ConfigMapBuilder
import io.fabric8.kubernetes.api.model.SecretBuilder
import io.fabric8.kubernetes.client.KubernetesClient
import spock.lang.AutoCleanup
import spock.lang.Shared
import spock.lang.Specification

class ListsSpec extends Specification {

    @Shared @AutoCleanup EmbeddedCluster cluster = EmbeddedCluster.start(EmbeddedOptions.defaults().namespacesAppear())
    @Shared @AutoCleanup KubernetesClient client = cluster.newClient()
    @Shared Rest rest = new Rest(cluster)

    private static final String MAPS = '/api/v1/namespaces/default/configmaps'

    def setupSpec() {
        ['a': [tier: 'front', n: '1'], 'b': [tier: 'back', n: '5'], 'c': [tier: 'back'], 'd': [:]].each { name, labels ->
            client.configMaps().resource(new ConfigMapBuilder().withNewMetadata().withName(name).withLabels(labels).endMetadata().build()).create()
        }
        client.configMaps().inNamespace('other').resource(new ConfigMapBuilder().withNewMetadata().withName('e').endMetadata().build()).create()
        client.secrets().resource(new SecretBuilder().withNewMetadata().withName('plain').endMetadata().build()).create()
        client.secrets().resource(new SecretBuilder().withNewMetadata().withName('tls').endMetadata().withType('kubernetes.io/tls').build()).create()
    }

    private List<String> names(String path, String query) {
        def answer = rest.send('GET', "$path?$query")
        assert answer.code == 200: answer.body
        answer.body.items*.metadata*.name
    }

    private static String encode(String text) {
        URLEncoder.encode(text, 'UTF-8')
    }

    def "the label selector '#selector' finds #expected"() {
        expect:
        names(MAPS, "labelSelector=${encode(selector)}") == expected

        where:
        selector                    || expected
        ''                          || ['a', 'b', 'c', 'd']
        'tier=back'                 || ['b', 'c']
        'tier==back,n=5'            || ['b']
        'tier!=back'                || ['a', 'd']
        'tier in (front, back)'     || ['a', 'b', 'c']
        'tier notin (front)'        || ['b', 'c', 'd']
        'tier'                      || ['a', 'b', 'c']
        '!tier'                     || ['d']
        'n>1'                       || ['b']
        'n<5'                       || ['a']
        'tier in (back),!n'         || ['c']
        'tier=nobody'               || []
    }

    def "a label selector that is none is refused"() {
        when:
        def answer = rest.send('GET', "$MAPS?labelSelector=${encode('tier in (a')}")

        then:
        answer.code == 400
        answer.body.message == 'unable to parse requirement: "tier in (a" in the label selector "tier in (a"'
    }

    def "the field selector '#selector' finds #expected"() {
        expect:
        names(path, "fieldSelector=${encode(selector)}") == expected

        where:
        path                                 | selector                                          || expected
        MAPS                                 | 'metadata.name=b'                                 || ['b']
        MAPS                                 | 'metadata.name!=b'                                || ['a', 'c', 'd']
        '/api/v1/configmaps'                 | 'metadata.namespace=other'                        || ['e']
        '/api/v1/configmaps'                 | 'metadata.namespace!=default'                     || ['e']
        '/api/v1/namespaces/default/secrets' | 'type=kubernetes.io/tls'                          || ['tls']
        '/api/v1/namespaces'                 | 'status.phase=Active,metadata.name=kube-system'   || ['kube-system']
        '/api/v1/nodes'                      | 'spec.unschedulable=false'                        || ['embedded']
    }

    def "a field that a type does not know is refused"() {
        when:
        def answer = rest.send('GET', "$MAPS?fieldSelector=${encode('data.key=x')}")

        then:
        answer.code == 400
        answer.body.message == 'field label not supported: data.key'
    }

    def "a list comes in pages"() {
        when:
        def first = rest.send('GET', "$MAPS?limit=3").body

        then:
        first.items*.metadata*.name == ['a', 'b', 'c']
        first.metadata.remainingItemCount == 1

        when:
        def second = rest.send('GET', "$MAPS?limit=3&continue=${first.metadata.continue}").body

        then:
        second.items*.metadata*.name == ['d']
        second.metadata.resourceVersion == first.metadata.resourceVersion
        !second.metadata.continue
    }

    def "a page is refused when its list is forgotten"() {
        given:
        def token = rest.send('GET', "$MAPS?limit=1").body.metadata.continue
        client.configMaps().withName('a').edit { new ConfigMapBuilder(it).addToData('x', UUID.randomUUID().toString()).build() }
        cluster.forgetHistory()

        when:
        def answer = rest.send('GET', "$MAPS?limit=1&continue=$token")

        then:
        answer.code == 410
        answer.body.reason == 'Expired'
    }

    def "a continue token that is none is refused"() {
        expect:
        with(rest.send('GET', "$MAPS?limit=1&continue=xyz")) {
            code == 400
            body.message == 'continue key is not valid: xyz'
        }
    }

    def "a version from the future is not known"() {
        expect:
        with(rest.send('GET', "$MAPS?resourceVersion=999999999")) {
            code == 504
            body.message.startsWith('Too large resource version: 999999999, current: ')
        }
    }

    def "a collection is deleted by selector"() {
        given:
        ['x1', 'x2'].each { name ->
            client.configMaps().resource(new ConfigMapBuilder().withNewMetadata().withName(name).addToLabels('set', 'x').endMetadata().build()).create()
        }

        when:
        def answer = rest.send('DELETE', "$MAPS?labelSelector=set%3Dx")

        then:
        answer.body.items*.metadata*.name == ['x1', 'x2']
        names(MAPS, '') == ['a', 'b', 'c', 'd']
    }

    def "a table has a column for each of kubectl's"() {
        when:
        def table = rest.send('GET', '/api/v1/namespaces/default/secrets', null, [Accept: 'application/json;as=Table;v=v1;g=meta.k8s.io,application/json']).body

        then:
        table.kind == 'Table'
        table.columnDefinitions*.name == ['Name', 'Type', 'Data', 'Age']
        table.rows*.cells*.take(3) == [['plain', 'Opaque', '0'], ['tls', 'kubernetes.io/tls', '0']]
        table.rows[0].object.kind == 'PartialObjectMetadata'
    }
}
