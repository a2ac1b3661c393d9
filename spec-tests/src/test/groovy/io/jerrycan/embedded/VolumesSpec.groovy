package io.jerrycan.embedded

import io.jerrycan.embedded.storage.FileTrees
import java.nio.file.Files
import spock.lang.Requires
import spock.lang.Shared
import spock.lang.Specification
import spock.util.concurrent.PollingConditions

/** What containers see, with bwrap (where it is there) and without. */
class VolumesSpec extends Specification {

    @Shared Map<String, EmbeddedCluster> clusters = [
        isolated: EmbeddedCluster.start(EmbeddedOptions.defaults()),
        bare: EmbeddedCluster.start(EmbeddedOptions.defaults().withoutIsolation())]

    private static final String API = '/api/v1/namespaces/default'

    private final PollingConditions soon = new PollingConditions(timeout: 10, delay: 0.02)

    def cleanupSpec() {
        clusters.values()*.close()
    }

    private Rest rest(String mode) {
        new Rest(clusters[mode])
    }

    /** Runs a script in a pod to its end; returns the pod and its log. */
    private Map run(String mode, String script, Map spec = [:], Map container = [:]) {
        def rest = rest(mode)
        def created = rest.send('POST', "$API/pods", [metadata: [generateName: 'pod-', labels: [app: 'demo']], spec: [
            restartPolicy: 'Never', containers: [[name: 'main', image: 'x', command: ['sh', '-ec', script]] + container]] + spec])
        assert created.code == 201: created.body
        def path = "$API/pods/$created.body.metadata.name"
        soon.eventually { assert rest.send('GET', path).body.status.phase in ['Succeeded', 'Failed'] }
        def pod = rest.send('GET', path).body
        def log = rest.send('GET', "$path/log").body
        rest.send('DELETE', path)
        [phase: pod.status.phase, log: log, pod: pod]
    }

    private void create(String mode, String plural, Map object) {
        rest(mode).send('DELETE', "$API/$plural/$object.metadata.name")
        def answer = rest(mode).send('POST', "$API/$plural", object)
        assert answer.code == 201: answer.body
    }

    private static Map claim(String name) {
        [metadata: [name: name], spec: [accessModes: ['ReadWriteOnce'], resources: [requests: [storage: '1Gi']]]]
    }

    def "a volume of an unknown kind fails the pod (#mode)"() {
        when:
        def result = run(mode, 'true', [volumes: [[name: 'far', nfs: [server: 'x', path: '/']]]])

        then:
        result.phase == 'Failed'
        result.pod.status.reason == 'VolumeNotSupported'
        result.pod.status.message.startsWith('volume "far": the embedded kubelet has no volumes like')

        where:
        mode << ['isolated', 'bare']
    }

    def "a claim is at its mount path, and its data outlives the pod (#mode)"() {
        given:
        create(mode, 'persistentvolumeclaims', claim('data'))
        def volumes = [volumes: [[name: 'v', persistentVolumeClaim: [claimName: 'data']]]]

        when:
        def first = run(mode, 'echo kept > /var/lib/shop/data/file', volumes, [volumeMounts: [[name: 'v', mountPath: '/var/lib/shop/data']]])
        def second = run(mode, 'cat /elsewhere/file', volumes, [volumeMounts: [[name: 'v', mountPath: '/elsewhere']]])

        then:
        first.phase == 'Succeeded'
        second.log == 'kept\n'
        Files.readString(clusters[mode].claimFolder('default', 'data').resolve('file')) == 'kept\n'

        where:
        mode << ['isolated', 'bare']
    }

    def "secrets and config maps are files (#mode)"() {
        given:
        create(mode, 'secrets', [metadata: [name: 'login'], stringData: [user: 'ann', password: 'pw']])
        create(mode, 'configmaps', [metadata: [name: 'settings'], data: ['a.conf': 'colour=red']])

        when:
        def result = run(mode, 'cat /etc/login/user; echo; cat /etc/login/password; echo; cat /etc/shop/nested/b.conf; echo; ls -L /etc/shop', [volumes: [
            [name: 's', secret: [secretName: 'login', defaultMode: 256]],
            [name: 'c', configMap: [name: 'settings', items: [[key: 'a.conf', path: 'nested/b.conf']]]]]],
            [volumeMounts: [[name: 's', mountPath: '/etc/login'], [name: 'c', mountPath: '/etc/shop']]])

        then:
        result.log == 'ann\npw\ncolour=red\nnested\n'

        where:
        mode << ['isolated', 'bare']
    }

    def "containers of a pod share an empty folder, and init containers come first (#mode)"() {
        when:
        def result = run(mode, 'cat /mnt/note', [
            initContainers: [
                [name: 'one', image: 'x', command: ['sh', '-c', 'echo one >> /shared/note'], volumeMounts: [[name: 'e', mountPath: '/shared']]],
                [name: 'two', image: 'x', command: ['sh', '-c', 'echo two >> /shared/note'], volumeMounts: [[name: 'e', mountPath: '/shared']]]],
            volumes: [[name: 'e', emptyDir: [:]]]], [volumeMounts: [[name: 'e', mountPath: '/mnt']]])

        then:
        result.log == 'one\ntwo\n'
        result.pod.status.initContainerStatuses*.ready == [true, true]

        where:
        mode << ['isolated', 'bare']
    }

    def "an init container that fails ends the pod before its containers (#mode)"() {
        when:
        def result = run(mode, 'echo never', [initContainers: [[name: 'one', image: 'x', command: ['sh', '-c', 'exit 3']]]])

        then:
        result.phase == 'Failed'
        result.pod.status.initContainerStatuses[0].state.terminated.exitCode == 3
        result.pod.status.containerStatuses[0].state.waiting.reason == 'PodInitializing'

        where:
        mode << ['isolated', 'bare']
    }

    def "a sidecar runs beside the containers, and ends with them (#mode)"() {
        when:
        def result = run(mode, 'while [ ! -e /shared/ready ]; do sleep 0.02; done; cat /shared/ready', [
            initContainers: [[name: 'side', image: 'x', restartPolicy: 'Always', command: ['sh', '-c', 'echo side > /shared/.r; mv /shared/.r /shared/ready; sleep 600'],
                              volumeMounts: [[name: 'e', mountPath: '/shared']]]],
            volumes: [[name: 'e', emptyDir: [:]]]], [volumeMounts: [[name: 'e', mountPath: '/shared']]])

        then:
        result.phase == 'Succeeded'
        result.log == 'side\n'

        where:
        mode << ['isolated', 'bare']
    }

    @Requires(value = { Isolation.isExpected() }, reason = 'bwrap cannot be used here')
    def "one file of a volume can be mounted by itself (#mode)"() {
        given:
        create(mode, 'configmaps', [metadata: [name: 'settings'], data: [one: '1', two: '2']])

        when:
        def result = run(mode, 'cat /opt/app/one.txt; ls /opt/app', [volumes: [[name: 'c', configMap: [name: 'settings']]]],
            [volumeMounts: [[name: 'c', mountPath: '/opt/app/one.txt', subPath: 'one']]])

        then:
        result.log == expected

        where:
        mode       || expected
        'isolated' || '1one.txt\n'
    }

    def "the downward API, projections and expansion (#mode)"() {
        when:
        def result = run(mode, 'cat /etc/pod/labels; echo; cat /etc/pod/name; echo; echo $WHO $TWICE "$0" $LIMIT', [
            volumes: [[name: 'p', projected: [sources: [
                [downwardAPI: [items: [[path: 'labels', fieldRef: [fieldPath: 'metadata.labels']]]]],
                [downwardAPI: [items: [[path: 'name', fieldRef: [fieldPath: 'metadata.namespace']]]]]]]]]],
            [args: ['arg-$(WHO)-$$(WHO)'], resources: [limits: [memory: '1Gi']], env: [
                [name: 'WHO', valueFrom: [fieldRef: [fieldPath: "metadata.labels['app']"]]],
                [name: 'TWICE', value: '$(WHO)$(WHO)$(NOBODY)'],
                [name: 'LIMIT', valueFrom: [resourceFieldRef: [resource: 'limits.memory', divisor: '1Mi']]]],
             volumeMounts: [[name: 'p', mountPath: '/etc/pod']]])

        then:
        result.log == 'app="demo"\ndefault\ndemo demodemo$(NOBODY) arg-demo-$(WHO) 1024\n'

        where:
        mode << ['isolated', 'bare']
    }

    def "all of a secret can become variables, and what is optional may be absent (#mode)"() {
        given:
        create(mode, 'secrets', [metadata: [name: 'login'], stringData: [USER: 'ann']])

        when:
        def result = run(mode, 'echo $DB_USER-${NONE:-unset}', [:], [
            envFrom: [[prefix: 'DB_', secretRef: [name: 'login']], [configMapRef: [name: 'none', optional: true]]],
            env: [[name: 'NONE', valueFrom: [secretKeyRef: [name: 'none', key: 'x', optional: true]]]]])

        then:
        result.log == 'ann-unset\n'

        where:
        mode << ['isolated', 'bare']
    }

    @Requires(value = { Isolation.isExpected() }, reason = 'bwrap cannot be used here')
    def "a container has no variables of this JVM's but PATH"() {
        when:
        def result = run('isolated', 'env | cut -d= -f1 | sort | tr "\\\\n" " "')

        then:
        result.log.split(' ') as Set == ['HOME', 'HOSTNAME', 'KUBECONFIG', 'PATH', 'PWD'] as Set
    }

    def "a program in a pod finds the API and its namespace (#mode)"() {
        expect:
        run(mode, 'grep server: $KUBECONFIG; cat $(dirname $KUBECONFIG)/namespace').log == "    server: ${clusters[mode].url()}\ndefault"
        run(mode, 'echo ${KUBECONFIG:-none}', [automountServiceAccountToken: false]).log == 'none\n'

        where:
        mode << ['isolated', 'bare']
    }

    @Requires(value = { Isolation.isExpected() }, reason = 'bwrap cannot be used here')
    def "this machine is read-only for a container, and /tmp is its own"() {
        given:
        def mark = Files.createTempFile('mark', '')

        when:
        def result = run('isolated', "touch /usr/touched && echo wrote || echo refused; [ -e $mark ] && echo seen || echo hidden; echo x > /anywhere && cat /anywhere")

        then:
        result.log.readLines().takeRight(3) == ['refused', 'hidden', 'x']

        cleanup:
        Files.delete(mark)
    }

    @Requires(value = { Isolation.isExpected() }, reason = 'bwrap cannot be used here')
    def "a mount that is read-only cannot be written"() {
        given:
        create('isolated', 'persistentvolumeclaims', claim('shared'))

        when:
        def result = run('isolated', 'echo x > /data/file', [volumes: [[name: 'v', persistentVolumeClaim: [claimName: 'shared']]]],
            [volumeMounts: [[name: 'v', mountPath: '/data', readOnly: true]]])

        then:
        result.phase == 'Failed'
        result.log.contains('Read-only file system')
    }

    def "programs on the pods' path come first, also from below /tmp"() {
        given:
        def folder = Files.createTempDirectory('tools')
        def tool = Files.writeString(folder.resolve('pg_dumpall'), '#!/bin/sh\necho stand-in $1 $COLOUR\n')
        tool.toFile().executable = true
        def cluster = EmbeddedCluster.start(EmbeddedOptions.defaults().podPath(folder).podEnv([COLOUR: 'red']))
        clusters['tools'] = cluster

        expect:
        run('tools', 'pg_dumpall --all').log == 'stand-in --all red\n'

        cleanup:
        FileTrees.delete(folder)
    }

    def "a working folder is where the command runs (#mode)"() {
        expect:
        run(mode, 'pwd', [volumes: [[name: 'e', emptyDir: [:]]]], [workingDir: '/work', volumeMounts: [[name: 'e', mountPath: '/work']]])
            .log.trim().endsWith(end)

        where:
        mode       || end
        'isolated' || (Isolation.isExpected() ? '/work' : '/volumes/e')
        'bare'     || '/volumes/e'
    }
}
