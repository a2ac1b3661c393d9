package io.jerrycan.embedded

import spock.lang.AutoCleanup
import spock.lang.Shared
import spock.lang.Specification

class PatchesSpec extends Specification {

    @Shared @AutoCleanup EmbeddedCluster cluster = EmbeddedCluster.start()
    @Shared Rest rest = new Rest(cluster)

    private static final String DEPLOYMENTS = '/apis/apps/v1/namespaces/default/deployments'
    private static final String MAPS = '/api/v1/namespaces/default/configmaps'

    private static final Map DEPLOYMENT = [
        apiVersion: 'apps/v1', kind: 'Deployment', metadata: [name: 'web', labels: [a: '1', b: '2']],
        spec: [replicas: 0, selector: [matchLabels: [app: 'web']], template: [metadata: [labels: [app: 'web']], spec: [containers: [
            [name: 'one', image: 'x:1', env: [[name: 'A', value: '1'], [name: 'B', value: '2']]],
            [name: 'two', image: 'y:1']]]]]]

    def setup() {
        assert rest.send('POST', DEPLOYMENTS, DEPLOYMENT).code == 201
    }

    def cleanup() {
        rest.send('DELETE', DEPLOYMENTS)
        rest.send('DELETE', MAPS)
    }

    private Map patch(String kind, Object body, String path = "$DEPLOYMENTS/web") {
        rest.send('PATCH', path, body, ['Content-Type': "application/$kind".toString()])
    }

    private Map apply(String manager, Object body, String more = '', String path = "$DEPLOYMENTS/web") {
        rest.send('PATCH', "$path?fieldManager=$manager$more", body, ['Content-Type': 'application/apply-patch+yaml'])
    }

    def "a patch of an unknown kind is refused"() {
        expect:
        with(patch('json', [:])) {
            code == 415
            body.reason == 'UnsupportedMediaType'
            body.message.contains('accepted media types include: application/json-patch+json')
        }
    }

    def "a JSON patch whose test fails changes nothing"() {
        when:
        def answer = patch('json-patch+json', [[op: 'test', path: '/spec/replicas', value: 5], [op: 'replace', path: '/spec/replicas', value: 6]])

        then:
        answer.code == 422
        rest.send('GET', "$DEPLOYMENTS/web").body.spec.replicas == 0
    }

    def "a JSON patch adds, replaces and removes"() {
        when:
        def patched = patch('json-patch+json', [[op: 'remove', path: '/metadata/labels/a'], [op: 'add', path: '/metadata/labels/c', value: '3']]).body

        then:
        patched.metadata.labels == [b: '2', c: '3']
    }

    def "a merge patch removes with null and replaces lists"() {
        when:
        def patched = patch('merge-patch+json', [metadata: [labels: [a: null]], spec: [template: [spec: [containers: [[name: 'only', image: 'z']]]]]]).body

        then:
        patched.metadata.labels == [b: '2']
        patched.spec.template.spec.containers*.name == ['only']
    }

    def "a strategic merge patch changes items of lists by their key"() {
        when:
        def patched = patch('strategic-merge-patch+json', [spec: [template: [spec: [containers: [
            [name: 'one', image: 'x:2', env: [[name: 'B', '$patch': 'delete'], [name: 'C', value: '3']]],
            [name: 'three', image: 'w']]]]]]).body
        def containers = patched.spec.template.spec.containers

        then:
        containers*.name == ['one', 'two', 'three']
        containers*.image == ['x:2', 'y:1', 'w']
        containers[0].env == [[name: 'A', value: '1'], [name: 'C', value: '3']]
    }

    def "a strategic merge patch can replace a list, and keep only named fields"() {
        when:
        def patched = patch('strategic-merge-patch+json', [spec: [
            strategy: ['$retainKeys': ['type'], type: 'Recreate'],
            template: [spec: [containers: [['$patch': 'replace'], [name: 'new', image: 'n']]]]]]).body

        then:
        patched.spec.strategy == [type: 'Recreate']
        patched.spec.template.spec.containers*.name == ['new']
    }

    def "finalizers are a set in a strategic merge patch"() {
        when:
        def path = "$DEPLOYMENTS/web"
        patch('strategic-merge-patch+json', [metadata: [finalizers: ['example.org/a']]], path)
        def patched = patch('strategic-merge-patch+json', [metadata: [finalizers: ['example.org/b', 'example.org/a']]], path).body

        then:
        patched.metadata.finalizers == ['example.org/a', 'example.org/b']

        when:
        patched = patch('strategic-merge-patch+json', [metadata: ['$deleteFromPrimitiveList/finalizers': ['example.org/a', 'example.org/b']]], path).body

        then:
        !patched.metadata.finalizers
    }

    def "a custom resource takes no strategic merge patch"() {
        given:
        def profiles = '/apis/cr.kanister.io/v1alpha1/namespaces/default/profiles'
        rest.send('POST', profiles, [apiVersion: 'cr.kanister.io/v1alpha1', kind: 'Profile', metadata: [name: 'p']])

        expect:
        patch('strategic-merge-patch+json', [:], "$profiles/p").code == 415
        patch('merge-patch+json', [location: [type: 's3Compliant']], "$profiles/p").body.location == [type: 's3Compliant']
    }

    def "a patch that names an old version is a conflict"() {
        when:
        def answer = patch('merge-patch+json', [metadata: [resourceVersion: '1'], spec: [replicas: 1]])

        then:
        answer.code == 409
    }

    def "a dry run answers what would be, and changes nothing"() {
        when:
        def answer = patch('merge-patch+json', [spec: [paused: true]], "$DEPLOYMENTS/web?dryRun=All")

        then:
        answer.body.spec.paused
        !rest.send('GET', "$DEPLOYMENTS/web").body.spec.paused
        rest.send('POST', "$MAPS?dryRun=All", [metadata: [name: 'dry']]).code == 201
        rest.send('GET', "$MAPS/dry").code == 404
        rest.send('DELETE', "$DEPLOYMENTS/web?dryRun=All").code == 200
        rest.send('GET', "$DEPLOYMENTS/web").code == 200
    }

    def "server-side apply creates what is not there"() {
        when:
        def answer = apply('me', '{apiVersion: v1, kind: ConfigMap, metadata: {name: new}, data: {a: "1"}}', '', "$MAPS/new")

        then:
        answer.code == 201
        answer.body.data == [a: '1']
        answer.body.metadata.managedFields*.manager == ['me']
    }

    def "server-side apply removes what its manager does not apply any longer, and nothing else"() {
        given:
        apply('me', [apiVersion: 'v1', kind: 'ConfigMap', metadata: [name: 'm', labels: [mine: 'x']], data: [a: '1', b: '2']], '', "$MAPS/m")
        apply('you', [apiVersion: 'v1', kind: 'ConfigMap', metadata: [name: 'm'], data: [c: '3']], '', "$MAPS/m")

        when:
        def after = apply('me', [apiVersion: 'v1', kind: 'ConfigMap', metadata: [name: 'm'], data: [a: '1']], '', "$MAPS/m").body

        then:
        after.data == [a: '1', c: '3']
        !after.metadata.labels
    }

    def "server-side apply removes an item of a list that it does not apply any longer"() {
        given:
        def two = [apiVersion: 'apps/v1', kind: 'Deployment', metadata: [name: 'web'], spec: [template: [spec: [containers: [[name: 'one', image: 'x:1'], [name: 'extra', image: 'e']]]]]]
        def one = [apiVersion: 'apps/v1', kind: 'Deployment', metadata: [name: 'web'], spec: [template: [spec: [containers: [[name: 'one', image: 'x:1']]]]]]

        expect:
        apply('me', two).body.spec.template.spec.containers*.name == ['one', 'two', 'extra']
        apply('me', one).body.spec.template.spec.containers*.name == ['one', 'two']
    }

    def "server-side apply of a field that another manager applied is a conflict unless forced"() {
        given:
        def replicas = { int count -> [apiVersion: 'apps/v1', kind: 'Deployment', metadata: [name: 'web'], spec: [replicas: count]] }
        apply('me', replicas(0))

        when:
        def answer = apply('you', replicas(1))

        then:
        answer.code == 409
        answer.body.message == 'Apply failed with 1 conflict: conflict with "me": .spec.replicas'
        answer.body.details.causes == [[reason: 'FieldManagerConflict', message: 'conflict with "me"', field: '.spec.replicas']]

        when:
        def forced = apply('you', replicas(1), '&force=true')

        then:
        forced.body.spec.replicas == 1

        and: 'it is not the first manager\'s any longer'
        apply('me', replicas(1)).code == 200
    }

    def "server-side apply must say who applies"() {
        expect:
        rest.send('PATCH', "$DEPLOYMENTS/web", [:], ['Content-Type': 'application/apply-patch+yaml']).code == 400
    }

    def "generation grows with the spec and not with the status"() {
        expect:
        patch('merge-patch+json', [metadata: [labels: [z: 'z']]]).body.metadata.generation == 1
        patch('merge-patch+json', [status: [note: 'x']], "$DEPLOYMENTS/web/status").body.metadata.generation == 1
        patch('merge-patch+json', [spec: [paused: true]]).body.metadata.generation == 2
    }

    def "the main resource does not write status, nor the status resource anything else"() {
        when:
        def main = patch('merge-patch+json', [status: [note: 'main']]).body
        def status = patch('merge-patch+json', [spec: [paused: true], status: [note: 'status']], "$DEPLOYMENTS/web/status").body

        then:
        main.status?.note == null
        status.status.note == 'status'
        !status.spec.paused
    }

    def "scale reads and writes replicas"() {
        when:
        def scaled = patch('merge-patch+json', [spec: [replicas: 2]], "$DEPLOYMENTS/web/scale").body

        then:
        scaled.kind == 'Scale'
        scaled.spec.replicas == 2
        scaled.status.selector == 'app=web'
        rest.send('GET', "$DEPLOYMENTS/web").body.spec.replicas == 2
        patch('merge-patch+json', [spec: [replicas: -1]], "$DEPLOYMENTS/web/scale").code == 422
    }
}
