package io.jerrycan.embedded

import io.fabric8.kubernetes.api.model.ConfigMapBuilder
import io.fabric8.kubernetes.api.model.SecretBuilder
import spock.lang.Shared

class ListsSpec extends ClusterSpecification {
    @Shared Rest rest = new Rest(cluster)

    private static final String MAPS = '/api/v1/namespaces/default/configmaps'

    def setupSpec() {
        ['a', 'b'].each { name ->
            client.configMaps().resource(new ConfigMapBuilder().withNewMetadata().withName(name).endMetadata().build()).create()
        }
        client.secrets().resource(new SecretBuilder().withNewMetadata().withName('plain').endMetadata().addToStringData('a', 'b').build()).create()
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

    def "a namespace can be set to appear with the first object in it"() {
        given:
        def lenient = EmbeddedCluster.start(EmbeddedOptions.defaults().namespacesAppear())

        expect:
        new Rest(lenient).send('POST', '/api/v1/namespaces/other/configmaps', [metadata: [name: 'e']]).code == 201

        cleanup:
        lenient?.close()
    }

    def "a table has a column for each of kubectl's"() {
        when:
        def table = rest.send('GET', '/api/v1/namespaces/default/secrets', null, [Accept: 'application/json;as=Table;v=v1;g=meta.k8s.io,application/json']).body

        then:
        table.kind == 'Table'
        table.columnDefinitions*.name == ['Name', 'Type', 'Data', 'Age']
        table.rows*.cells*.take(3) == [['plain', 'Opaque', '1']]
        table.rows[0].object.kind == 'PartialObjectMetadata'
    }
}
