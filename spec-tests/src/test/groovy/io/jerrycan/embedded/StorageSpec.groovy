package io.jerrycan.embedded

import java.nio.file.Files
import spock.lang.AutoCleanup
import spock.lang.Shared
import spock.lang.Specification
import spock.lang.TempDir
import spock.util.concurrent.PollingConditions

class StorageSpec extends Specification {

    @Shared @AutoCleanup EmbeddedCluster cluster = EmbeddedCluster.start()
    @Shared Rest rest = new Rest(cluster)
    @TempDir File folder

    private static final String CLAIMS = '/api/v1/namespaces/default/persistentvolumeclaims'
    private static final String SNAPSHOTS = '/apis/snapshot.storage.k8s.io/v1/namespaces/default/volumesnapshots'
    private static final String CONTENTS = '/apis/snapshot.storage.k8s.io/v1/volumesnapshotcontents'
    private static final String VOLUMES = '/api/v1/persistentvolumes'

    private final PollingConditions soon = new PollingConditions(timeout: 10, delay: 0.02)

    def cleanup() {
        rest.send('DELETE', SNAPSHOTS)
        rest.send('DELETE', CLAIMS)
        soon.eventually { assert rest.send('GET', VOLUMES).body.items.isEmpty() }
    }

    private Map create(String path, String name, Map spec) {
        def answer = rest.send('POST', path, [metadata: [name: name], spec: spec])
        assert answer.code == 201: answer.body
        answer.body
    }

    private Map claim(String name, Map more = [:]) {
        create(CLAIMS, name, [accessModes: ['ReadWriteOnce'], resources: [requests: [storage: '1Gi']]] + more)
    }

    private Map read(String path, String name) {
        rest.send('GET', "$path/$name").body
    }

    private void bound(String name) {
        soon.eventually { assert read(CLAIMS, name).status.phase == 'Bound' }
    }

    private Map snapshot(String name, String claim) {
        create(SNAPSHOTS, name, [source: [persistentVolumeClaimName: claim]])
        soon.eventually { assert read(SNAPSHOTS, name).status?.readyToUse }
        read(SNAPSHOTS, name)
    }

    def "a claim without size is refused"() {
        expect:
        with(rest.send('POST', CLAIMS, [metadata: [name: 'x'], spec: [accessModes: ['ReadWriteOnce']]])) {
            code == 422
            body.message == 'PersistentVolumeClaim "x" is invalid: spec.resources[storage]: Required value'
        }
    }

    def "a claim of an unknown class waits for the class"() {
        when:
        claim('waits', [storageClassName: 'later'])

        then:
        read(CLAIMS, 'waits').status.phase == 'Pending'

        when:
        rest.send('POST', '/apis/storage.k8s.io/v1/storageclasses', [metadata: [name: 'later'], provisioner: 'example.org/p'])

        then:
        bound('waits')
        read(CLAIMS, 'waits').metadata.annotations['volume.kubernetes.io/storage-provisioner'] == 'example.org/p'
    }

    def "claims in a row wait for each other, and each is bound as soon as the one before it is"() {
        when: 'the last is there first'
        (5..1).each { claim("row$it", [dataSource: [kind: 'PersistentVolumeClaim', name: "row${it - 1}"]]) }

        then:
        (1..5).every { read(CLAIMS, "row$it").status.phase == 'Pending' }

        when:
        claim('row0')

        then:
        (0..5).each { bound("row$it") }
    }

    def "a claim is bound to a volume that is its folder"() {
        when:
        claim('data')
        bound('data')
        def claim = read(CLAIMS, 'data')
        def volume = read(VOLUMES, claim.spec.volumeName)

        then:
        claim.spec.storageClassName == 'embedded'
        claim.status.capacity == [storage: '1Gi']
        volume.status.phase == 'Bound'
        volume.spec.claimRef.subMap('namespace', 'name', 'uid') == [namespace: 'default', name: 'data', uid: claim.metadata.uid]
        Files.isDirectory(cluster.claimFolder('default', 'data'))
    }

    def "data goes with its claim"() {
        given:
        claim('data')
        bound('data')
        def file = cluster.claimFolder('default', 'data').resolve('file')
        Files.writeString(file, 'x')

        when:
        rest.send('DELETE', "$CLAIMS/data")

        then:
        soon.eventually { assert !Files.exists(file) }
    }

    def "a snapshot of no claim says so, and is taken when the claim is there"() {
        when:
        create(SNAPSHOTS, 'early', [source: [persistentVolumeClaimName: 'data']])

        then:
        soon.eventually { assert read(SNAPSHOTS, 'early').status?.error?.message == 'the source PVC data is not found' }
        !read(SNAPSHOTS, 'early').status.readyToUse

        when:
        claim('data')

        then:
        soon.eventually { assert read(SNAPSHOTS, 'early').status.readyToUse }
        !read(SNAPSHOTS, 'early').status.error
    }

    def "a snapshot keeps what the claim held, and a new claim begins with it"() {
        given:
        claim('data')
        bound('data')
        def data = cluster.claimFolder('default', 'data')
        Files.createDirectories(data.resolve('inner'))
        Files.writeString(data.resolve('inner/file'), 'before')
        Files.createSymbolicLink(data.resolve('link'), data.fileSystem.getPath('inner/file'))

        when:
        def snapshot = snapshot('snap', 'data')
        Files.writeString(data.resolve('inner/file'), 'after')
        claim('restored', [dataSource: [apiGroup: 'snapshot.storage.k8s.io', kind: 'VolumeSnapshot', name: 'snap']])
        bound('restored')

        then:
        snapshot.status.restoreSize == '1Gi'
        snapshot.status.creationTime
        Files.readString(cluster.claimFolder('default', 'restored').resolve('inner/file')) == 'before'
        Files.readString(cluster.claimFolder('default', 'restored').resolve('link')) == 'before'
        with(rest.send('GET', "$CONTENTS/$snapshot.status.boundVolumeSnapshotContentName").body) {
            status.readyToUse
            status.restoreSize == 1073741824
            spec.volumeSnapshotRef.name == 'snap'
            spec.driver == 'embedded'
        }
    }

    def "a claim can be a copy of another"() {
        given:
        claim('data')
        bound('data')
        Files.writeString(cluster.claimFolder('default', 'data').resolve('file'), 'x')

        when:
        claim('copy', [dataSource: [kind: 'PersistentVolumeClaim', name: 'data']])
        bound('copy')

        then:
        Files.readString(cluster.claimFolder('default', 'copy').resolve('file')) == 'x'
    }

    def "a claim of a snapshot that is not there waits"() {
        when:
        claim('waits', [dataSource: [kind: 'VolumeSnapshot', name: 'none']])

        then:
        read(CLAIMS, 'waits').status.phase == 'Pending'
    }

    def "a snapshot's content goes with it, unless it is to be retained"() {
        given:
        claim('data')
        bound('data')
        rest.send('POST', '/apis/snapshot.storage.k8s.io/v1/volumesnapshotclasses', [metadata: [name: 'retain'], driver: 'embedded', deletionPolicy: 'Retain'])

        when:
        snapshot('gone', 'data')
        create(SNAPSHOTS, 'kept', [volumeSnapshotClassName: 'retain', source: [persistentVolumeClaimName: 'data']])
        soon.eventually { assert read(SNAPSHOTS, 'kept').status?.readyToUse }
        def kept = read(SNAPSHOTS, 'kept').status.boundVolumeSnapshotContentName
        rest.send('DELETE', SNAPSHOTS)

        then:
        soon.eventually { assert rest.send('GET', CONTENTS).body.items*.metadata*.name == [kept] }

        and: 'it can be bound again'
        rest.send('POST', CONTENTS, [metadata: [name: 'again'], spec: [driver: 'embedded', deletionPolicy: 'Delete', source: [snapshotHandle: kept],
            volumeSnapshotRef: [namespace: 'default', name: 'again']]]).code == 201
        create(SNAPSHOTS, 'again', [source: [volumeSnapshotContentName: 'again']])
        soon.eventually { assert read(SNAPSHOTS, 'again').status?.readyToUse }
    }

    def "a data folder that was given serves the next cluster"() {
        given:
        def options = EmbeddedOptions.defaults().dataDir(folder.toPath())
        def first = EmbeddedCluster.start(options)
        Files.writeString(first.claimFolder('shop', 'data').resolve('file'), 'kept')
        first.close()

        when:
        def second = EmbeddedCluster.start(options)

        then:
        Files.readString(second.claimFolder('shop', 'data').resolve('file')) == 'kept'

        cleanup:
        second?.close()
    }
}
