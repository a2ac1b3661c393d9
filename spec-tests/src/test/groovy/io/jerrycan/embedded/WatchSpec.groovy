package io.jerrycan.embedded

import io.fabric8.kubernetes.api.model.ConfigMap
import io.fabric8.kubernetes.api.model.ConfigMapBuilder
import io.fabric8.kubernetes.client.KubernetesClient
import io.fabric8.kubernetes.client.Watcher
import io.fabric8.kubernetes.client.WatcherException
import java.time.Duration
import java.util.concurrent.BlockingQueue
import java.util.concurrent.LinkedBlockingQueue
import java.util.concurrent.TimeUnit
import spock.lang.AutoCleanup
import spock.lang.Shared
import spock.lang.Specification
import spock.lang.Timeout

@Timeout(30)
class WatchSpec extends Specification {

    @Shared @AutoCleanup EmbeddedCluster cluster = EmbeddedCluster.start(EmbeddedOptions.defaults().bookmarkInterval(Duration.ofMillis(100)))
    @Shared @AutoCleanup KubernetesClient client = cluster.newClient()
    @Shared Rest rest = new Rest(cluster)

    private static final String MAPS = '/api/v1/namespaces/default/configmaps'

    def cleanup() {
        client.configMaps().delete()
    }

    private ConfigMap create(String name, Map<String, String> labels = [:]) {
        client.configMaps().resource(new ConfigMapBuilder().withNewMetadata().withName(name).withLabels(labels).endMetadata().build()).create()
    }

    private ConfigMap label(String name, Map<String, String> labels) {
        client.configMaps().withName(name).edit { new ConfigMapBuilder(it).editMetadata().addToLabels(labels).endMetadata().build() }
    }

    private static List<String> brief(List<Map> events) {
        events.collect { "$it.type $it.object.metadata.name".toString() }
    }

    /** A watcher of fabric8's, which speaks over a web socket. */
    private static class Recorder implements Watcher<ConfigMap> {
        final BlockingQueue<String> events = new LinkedBlockingQueue<>()

        void eventReceived(Watcher.Action action, ConfigMap object) {
            events << "$action $object.metadata.name".toString()
        }

        void onClose(WatcherException cause) {
            events << "closed ${cause?.isHttpGone()}".toString()
        }

        List<String> take(int count) {
            (1..count).collect { events.poll(10, TimeUnit.SECONDS) }
        }
    }

    def "a watch without a version begins with what is there"() {
        given:
        create('one')

        when:
        def lines = rest.lines("$MAPS?watch=true&timeoutSeconds=1").toList()

        then:
        brief(lines) == ['ADDED one']
    }

    def "a watch from a version tells only what came later"() {
        given:
        def since = create('old').metadata.resourceVersion
        create('new')
        label('old', [a: 'b'])
        client.configMaps().withName('new').delete()

        when:
        def lines = rest.lines("$MAPS?watch=true&timeoutSeconds=1&resourceVersion=$since").toList()

        then:
        brief(lines) == ['ADDED new', 'MODIFIED old', 'DELETED new']
        lines*.object.metadata.resourceVersion.collect { it as long } == lines*.object.metadata.resourceVersion.collect { it as long }.sort()
        lines.every { (it.object.metadata.resourceVersion as long) > (since as long) }
    }

    def "a watch from a version that is forgotten is told 410"() {
        given:
        def since = create('one').metadata.resourceVersion
        create('two')
        cluster.forgetHistory()

        when:
        def lines = rest.lines("$MAPS?watch=true&resourceVersion=$since").toList()

        then:
        lines*.type == ['ERROR']
        lines[0].object.code == 410
        lines[0].object.reason == 'Expired'
        lines[0].object.message.startsWith("too old resource version: $since (")
    }

    def "history is as long as it was set"() {
        given:
        def small = EmbeddedCluster.start(EmbeddedOptions.defaults().historySize(50))
        def other = small.newClient()
        def since = other.configMaps().resource(new ConfigMapBuilder().withNewMetadata().withName('first').endMetadata().build()).create().metadata.resourceVersion
        60.times { n -> other.configMaps().resource(new ConfigMapBuilder().withNewMetadata().withName("m$n").endMetadata().build()).create() }

        expect:
        new Rest(small).lines("$MAPS?watch=true&resourceVersion=$since").toList()*.object.code == [410]

        cleanup:
        other?.close()
        small?.close()
    }

    def "an object that begins or ceases to match is added or deleted for the watcher"() {
        given:
        create('x', [tier: 'front'])
        def since = create('y', [tier: 'back']).metadata.resourceVersion
        label('x', [tier: 'back'])
        label('y', [tier: 'front'])
        label('y', [more: 'yes'])

        when:
        def lines = rest.lines("$MAPS?watch=true&timeoutSeconds=1&resourceVersion=$since&labelSelector=tier%3Dfront").toList()

        then:
        brief(lines) == ['DELETED x', 'ADDED y', 'MODIFIED y']
        lines[0].object.metadata.labels == [tier: 'front']
    }

    def "a watch of one name hears of no other"() {
        given:
        def since = create('mine').metadata.resourceVersion
        create('other')
        label('mine', [a: 'b'])

        expect:
        brief(rest.lines("$MAPS?watch=true&timeoutSeconds=1&resourceVersion=$since&fieldSelector=metadata.name%3Dmine").toList()) == ['MODIFIED mine']
    }

    def "bookmarks come when asked for, and move on with what happens elsewhere"() {
        given:
        def since = create('quiet').metadata.resourceVersion as long
        def elsewhere = rest.send('POST', '/api/v1/namespaces/default/secrets', [metadata: [generateName: 'other-']]).body.metadata.resourceVersion as long

        when:
        def first = rest.lines("$MAPS?watch=true&timeoutSeconds=5&resourceVersion=$since&allowWatchBookmarks=true").findFirst().get()

        then:
        first.type == 'BOOKMARK'
        first.object.kind == 'ConfigMap'
        first.object.metadata.keySet() == ['resourceVersion'] as Set
        (first.object.metadata.resourceVersion as long) >= elsewhere
    }

    def "the end of the initial events is marked when asked for"() {
        given:
        create('one')
        create('two')

        when:
        def lines = rest.lines("$MAPS?watch=true&timeoutSeconds=1&sendInitialEvents=true&allowWatchBookmarks=true&resourceVersionMatch=NotOlderThan").limit(3).toList()

        then:
        lines*.type == ['ADDED', 'ADDED', 'BOOKMARK']
        lines[2].object.metadata.annotations == ['k8s.io/initial-events-end': 'true']
    }

    def "a watcher over a web socket sees each change"() {
        given:
        def recorder = new Recorder()
        def watch = client.configMaps().watch(recorder)

        when:
        create('live')
        label('live', [a: 'b'])
        client.configMaps().withName('live').delete()

        then:
        recorder.take(3) == ['ADDED live', 'MODIFIED live', 'DELETED live']

        cleanup:
        watch?.close()
    }

    def "an informer lives through a compaction"() {
        given:
        def seen = new LinkedBlockingQueue<String>()
        def informer = client.configMaps().inform(new io.fabric8.kubernetes.client.informers.ResourceEventHandler<ConfigMap>() {
            void onAdd(ConfigMap map) { seen << map.metadata.name }
            void onUpdate(ConfigMap before, ConfigMap after) { }
            void onDelete(ConfigMap map, boolean unknown) { }
        }, 0)

        when:
        create('before')
        cluster.forgetHistory()
        create('after')

        then:
        seen.poll(10, TimeUnit.SECONDS) == 'before'
        seen.poll(10, TimeUnit.SECONDS) == 'after'

        cleanup:
        informer?.close()
    }
}
