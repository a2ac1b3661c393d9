package io.jerrycan.embedded

import io.fabric8.kubernetes.api.model.ConfigMap
import io.fabric8.kubernetes.api.model.ConfigMapBuilder
import io.fabric8.kubernetes.client.Watcher
import io.fabric8.kubernetes.client.WatcherException
import java.time.Duration
import java.util.concurrent.BlockingQueue
import java.util.concurrent.LinkedBlockingQueue
import java.util.concurrent.TimeUnit
import spock.lang.Shared
import spock.lang.Timeout

@Timeout(30)
class WatchSpec extends ClusterSpecification {
    @Shared Rest rest = new Rest(cluster)

    @Override
    EmbeddedOptions options() { EmbeddedOptions.defaults().bookmarkInterval(Duration.ofMillis(100)) }

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
