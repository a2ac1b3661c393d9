package io.jerrycan.embedded

import java.nio.file.Files
import java.nio.file.Path
import spock.lang.AutoCleanup
import spock.lang.Requires
import spock.lang.Shared
import spock.lang.Specification
import spock.lang.TempDir
import spock.util.concurrent.PollingConditions

@Requires(value = { System.getenv('CI') || Kubectl.isInstalled() }, reason = 'kubectl is not on the PATH')
class KubectlSpec extends Specification {

    @Shared @AutoCleanup EmbeddedCluster cluster = EmbeddedCluster.start()
    @Shared @TempDir Path folder
    @Shared Kubectl kubectl

    def setupSpec() { kubectl = new Kubectl(cluster.writeKubeconfig(folder.resolve('kubeconfig.yaml'))) }

    private static final String POD = '''
        apiVersion: v1
        kind: Pod
        metadata: {name: box, labels: {app: box}}
        spec:
          terminationGracePeriodSeconds: 1
          containers:
          - {name: main, image: x, command: [sh, -c, 'echo started; sleep 600']}
        '''.stripIndent()

    private static final String WORKLOADS = '''
        apiVersion: apps/v1
        kind: Deployment
        metadata: {name: web}
        spec:
          replicas: 2
          selector: {matchLabels: {app: web}}
          template:
            metadata: {labels: {app: web}}
            spec: {containers: [{name: c, image: "x:1"}]}
        ---
        apiVersion: batch/v1
        kind: Job
        metadata: {name: work}
        spec:
          template:
            spec:
              restartPolicy: Never
              containers: [{name: c, image: x, command: [echo, hello]}]
        '''.stripIndent()

    def cleanup() {
        kubectl.ok('delete pods,deployments,jobs,configmaps --all --wait')
    }

    private void box() {
        kubectl.ok('apply -f -', POD)
        kubectl.ok('wait --for=condition=Ready pod/box --timeout=20s')
    }

    def "kubectl can be called in CI"() {
        expect:
        Kubectl.isInstalled()
    }

    def "version, resources and nodes"() {
        expect:
        kubectl.ok('version').contains('v1.35.0+embedded')
        kubectl.ok('api-resources').readLines().any { it ==~ /deployments\s+deploy\s+apps\/v1\s+true\s+Deployment/ }
        kubectl.ok('get nodes').readLines()[1] ==~ /embedded\s+Ready.*/
        kubectl.ok('auth can-i delete pods') == 'yes\n'
    }

    def "what is not there is an error with its name"() {
        expect:
        kubectl.call('get pod none').err == 'Error from server (NotFound): pods "none" not found\n'
        kubectl.call('get nonsense').err == 'error: the server doesn\'t have a resource type "nonsense"\n'
        kubectl.call('logs none').err.contains('pods "none" not found')
        kubectl.call('exec none -- true').err == 'Error from server (NotFound): pods "none" not found\n'
        kubectl.call('get pods --field-selector a.b=c').err.contains('field label not supported: a.b')
    }

    def "a pod is applied, shown, described and deleted"() {
        given:
        box()

        expect:
        kubectl.ok('get pods').readLines()[1] ==~ /box\s+1\/1\s+Running\s+0\s+\d+s/
        kubectl.ok('get pods -o wide').contains('embedded')
        kubectl.ok("get pods -l 'app in (box,other)' -o name") == 'pod/box\n'
        kubectl.ok('get pods --field-selector status.phase=Running -o name') == 'pod/box\n'
        kubectl.ok("get pod box -o 'jsonpath={.status.phase}'") == 'Running'
        kubectl.ok('describe pod box') =~ /Node:\s+embedded\/127\.0\.0\.1/
        kubectl.ok('apply -f -', POD) == 'pod/box unchanged\n'
        kubectl.ok('label pod box more=yes') == 'pod/box labeled\n'
        kubectl.ok("patch pod box -p '{\"metadata\":{\"labels\":{\"app\":null}}}'") == 'pod/box patched\n'
        kubectl.ok('delete pod box').startsWith('pod "box" deleted')
        kubectl.ok('get pods -o name') == ''
    }

    def "a command runs in a pod"() {
        given:
        box()

        expect:
        kubectl.call("exec box -- sh -c 'echo out; echo err >&2; exit 4'") == [code: 4, out: 'out\n', err: 'err\ncommand terminated with exit code 4\n']
        kubectl.ok('exec -i box -- cat', 'through') == 'through'
        kubectl.call('exec box -c none -- true').err == 'Error from server (BadRequest): container none is not valid for pod box\n'
        kubectl.call('exec box -- nonsense').err == 'error: Internal error occurred: error executing command in container: exec: "nonsense": executable file not found in $PATH\n'
    }

    def "files are copied into a pod and out of it"() {
        given:
        box()
        def file = Files.writeString(folder.resolve('copied'), 'content' * 1000)
        def back = folder.resolve('back')

        when:
        kubectl.ok("cp $file box:/tmp/copied")
        kubectl.ok("cp box:/tmp/copied $back")

        then:
        back.toFile().text == file.toFile().text

        cleanup:
        [file, back]*.toFile()*.delete()
    }

    def "a log is read and followed"() {
        given:
        box()

        expect:
        kubectl.ok('logs box') == 'started\n'
        kubectl.ok('logs box --tail=1 --timestamps') ==~ /\S+Z started\n/

        when:
        def follow = kubectl.start('logs -f box')
        def reader = follow.inputReader()

        then:
        reader.readLine() == 'started'

        when:
        kubectl.ok('delete pod box')

        then:
        reader.readLine() == null
        follow.waitFor() == 0
    }

    def "workloads are rolled out, scaled and rolled back"() {
        when:
        kubectl.ok('apply -f -', WORKLOADS)

        then:
        kubectl.ok('rollout status deployment/web --timeout=20s').contains('successfully rolled out')
        kubectl.ok('wait --for=condition=complete job/work --timeout=20s')
        kubectl.ok('logs job/work') == 'hello\n'
        kubectl.ok('get job work').readLines()[1] ==~ /work\s+Complete\s+1\/1\s+\d+s/

        when:
        kubectl.ok('scale deployment/web --replicas=3')
        kubectl.ok('set image deployment/web c=x:2')
        kubectl.ok('rollout status deployment/web --timeout=20s')

        then:
        kubectl.ok('get deployment web').readLines()[1] ==~ /web\s+3\/3\s+3\s+3\s+\d+s/
        kubectl.ok('get all').contains('deployment.apps/web')

        when:
        kubectl.ok('rollout undo deployment/web')
        kubectl.ok('rollout status deployment/web --timeout=20s')

        then:
        kubectl.ok("get pods -l app=web -o 'jsonpath={.items[*].spec.containers[*].image}'") == 'x:1 x:1 x:1'
    }

    def "a manifest is applied by the server, compared and deleted"() {
        given:
        def map = { String data -> "{\"apiVersion\":\"v1\",\"kind\":\"ConfigMap\",\"metadata\":{\"name\":\"m\"},\"data\":$data}".toString() }

        expect:
        kubectl.ok('apply --server-side -f -', map('{"a":"1","b":"2"}')) == 'configmap/m serverside-applied\n'
        kubectl.ok('apply --server-side -f -', map('{"a":"1"}')) == 'configmap/m serverside-applied\n'
        kubectl.ok("get configmap m -o 'jsonpath={.data}'") == '{"a":"1"}'
        kubectl.call('diff -f -', map('{"a":"2"}')).code == 1
        kubectl.ok('delete -f -', map('{}')).startsWith('configmap "m" deleted')
    }

    def "a change is watched"() {
        given:
        def watch = kubectl.start('get configmaps -w -o name')
        def lines = Collections.synchronizedList([])
        Thread.startDaemon { watch.inputReader().eachLine { lines << it } }

        when:
        kubectl.ok('apply -f -', '{"apiVersion":"v1","kind":"ConfigMap","metadata":{"name":"seen"}}')

        then:
        new PollingConditions(timeout: 10).eventually { assert 'configmap/seen' in lines }

        cleanup:
        watch?.destroy()
    }

    def "a namespace is made, used and deleted with all that is in it"() {
        given:
        kubectl.ok('apply -f -', '{"apiVersion":"v1","kind":"Namespace","metadata":{"name":"shop"}}')
        kubectl.ok('apply -n shop -f -', POD)

        expect:
        kubectl.ok('wait -n shop --for=condition=Ready pod/box --timeout=20s')
        kubectl.ok('delete namespace shop --wait') == 'namespace "shop" deleted\n'
        kubectl.call('get namespace shop').code == 1
    }

    def "a custom resource is defined, made and shown in its columns"() {
        given:
        kubectl.ok('apply -f -', '''
            apiVersion: apiextensions.k8s.io/v1
            kind: CustomResourceDefinition
            metadata: {name: things.example.org}
            spec:
              group: example.org
              scope: Namespaced
              names: {kind: Thing, plural: things, shortNames: [th]}
              versions:
              - name: v1
                served: true
                storage: true
                schema: {openAPIV3Schema: {type: object, x-kubernetes-preserve-unknown-fields: true}}
                additionalPrinterColumns: [{name: Colour, type: string, jsonPath: .spec.colour}]
            '''.stripIndent())

        expect:
        kubectl.ok('apply -f -', '{"apiVersion":"example.org/v1","kind":"Thing","metadata":{"name":"t"},"spec":{"colour":"red","size":1}}') == 'thing.example.org/t created\n'
        kubectl.ok('apply -f -', '{"apiVersion":"example.org/v1","kind":"Thing","metadata":{"name":"t"},"spec":{"colour":"blue"}}') == 'thing.example.org/t configured\n'
        kubectl.ok("get thing t -o 'jsonpath={.spec}'") == '{"colour":"blue"}'
        kubectl.ok('get th').readLines()*.split(/\s+/)*.toList() == [['NAME', 'COLOUR'], ['t', 'blue']]
        kubectl.ok('delete crd things.example.org')
    }
}
