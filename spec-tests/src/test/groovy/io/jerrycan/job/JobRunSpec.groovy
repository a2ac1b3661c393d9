package io.jerrycan.job

import groovy.json.JsonSlurper
import io.fabric8.kubernetes.api.model.Pod
import io.fabric8.kubernetes.client.KubernetesClient
import io.jerrycan.cli.CommandSpecification
import io.jerrycan.embedded.EmbeddedCluster
import io.jerrycan.embedded.EmbeddedOptions
import io.jerrycan.embedded.local.PodPrograms
import java.nio.file.Files
import java.nio.file.Path
import spock.lang.AutoCleanup
import spock.lang.Shared
import spock.lang.Timeout
import spock.util.concurrent.PollingConditions

/** A Job whose pods are processes of this machine, with the rights of their service account and no others. */
@Timeout(180)
class JobRunSpec extends CommandSpecification {
    @Shared
    @AutoCleanup
    PodPrograms programs = PodPrograms.install()

    @Shared
    @AutoCleanup
    EmbeddedCluster cluster = EmbeddedCluster.start(EmbeddedOptions.defaults().enforcing()
        .podPath(programs.folder()).hostPaths(programs.needs() as Path[]))

    @Shared
    @AutoCleanup
    KubernetesClient client = cluster.newClient()

    def soon = new PollingConditions(timeout: 60, delay: 0.05)

    def setupSpec() {
        client.resource('{apiVersion: v1, kind: Namespace, metadata: {name: ops}}'.replace('{api', '---\n{api')).create()
        client.resource('---\n{apiVersion: v1, kind: Namespace, metadata: {name: shop}}').create()
    }

    def "a Job does its action with its own rights alone, and its record tells the outputs"() {
        given:
        int before = cluster.refusals().size()

        when:
        apply('simple', blueprint('''
            - {func: KubeTask, name: dump, args: {namespace: shop, image: x, command: [sh, -c, 'kando output path a.sql']}}
            '''))

        then:
        soon.eventually { assert condition('simple') == 'Complete' }
        phases('simple')*.outputs == [[path: 'a.sql']]
        record('simple').run.actions[0].artifacts.made.keyValue == [path: 'a.sql']
        cluster.refusals().drop(before).findAll { !(it =~ /cannot (list|watch) resource "(nodes|persistentvolume)/) } == []
        logs('simple').first().contains('backup complete')
        holder('simple') == null

        when: 'the Job is deleted'
        client.batch().v1().jobs().inNamespace('ops').withName('simple').delete()

        then: 'what goes with it goes too'
        soon.eventually {
            assert client.configMaps().inNamespace('ops').withName('simple-record').get() == null
            assert client.serviceAccounts().inNamespace('ops').withName('simple').get() == null
        }
    }

    def "a pod that is killed in the middle is replaced by one that goes on: nothing is done twice"() {
        given:
        def first = cluster.sharedFolder().resolve('first')
        def second = cluster.sharedFolder().resolve('second')
        def go = cluster.sharedFolder().resolve('go')

        when:
        apply('killed', blueprint("""
            - {func: KubeTask, name: dump, args: {namespace: shop, image: x, command: [sh, -c, 'echo once >> $first; kando output path a.sql']}}
            - {func: KubeTask, name: wait, args: {namespace: shop, image: x, command: [sh, -c, 'echo once >> $second; until test -e $go; do sleep 0.05; done']}}
            """))
        soon.eventually { assert Files.exists(second) }
        kill('killed')

        then: 'the pod fails, and another takes its place'
        soon.eventually {
            assert pods('killed')*.status*.phase.contains('Failed')
            assert pods('killed').size() == 2
        }

        when:
        Files.createFile(go)

        then:
        soon.eventually { assert condition('killed') == 'Complete' }
        phases('killed')*.state == ['complete', 'complete']
        phases('killed')*.outputs == [[path: 'a.sql'], [:]]
        Files.readAllLines(first) == ['once']
        Files.readAllLines(second) == ['once']
        client.pods().inNamespace('shop').list().items == []
        !logs('killed').last().contains('dump')
    }

    def "a phase that fails fails the Job at once: no pod tries again"() {
        when:
        apply('failed', blueprint('''
            - {func: KubeTask, name: dump, args: {namespace: shop, image: x, command: [sh, -c, 'exit 3']}}
            '''))

        then:
        soon.eventually { assert condition('failed') == 'Failed' }
        pods('failed').size() == 1
        pods('failed')[0].status.containerStatuses[0].state.terminated.exitCode == 11
        record('failed').run.actions[0].errors[0].contains('exit code 3')
    }

    def "a Job that failed is gone on with from elsewhere, by its record and a mended blueprint"() {
        given:
        def phase = { String command -> """
            - {func: KubeTask, name: stop, args: {namespace: shop, image: x, command: [kando, output, was, '3']}}
            - {func: KubeTask, name: dump, args: {namespace: shop, image: x, command: [sh, -c, '$command']}}
            """ }
        apply('mended', blueprint(phase('exit 3')))
        soon.eventually { assert condition('mended') == 'Failed' }
        out.buffer.length = 0
        def mended = blueprint(phase('kando output path a.sql'))

        expect:
        jerrycan('rerun', mended, '--state', 'configmap/ops/mended-record', *flags().takeRight(2)) == 0
        !out.toString().contains('stop ')
        phases('mended')*.outputs == [[was: '3'], [path: 'a.sql']]
        record('mended').run.actions[0].artifacts.made.keyValue == [path: 'a.sql']
    }

    def "a Job holds its pods to the level of pod security, and reads a secret option without keeping it"() {
        given:
        client.resource('---\n{apiVersion: v1, kind: Secret, metadata: {name: login, namespace: shop}, stringData: {pw: hunter2-canary}}').create()
        def blueprint = blueprint("""
            - func: KubeTask
              name: dump
              args: {namespace: shop, image: x, command: [sh, -c, 'test "\$PW" = hunter2-"\$REST"; echo "\$PW"; kando output path "\$PW"'],
                     podOverride: {containers: [{name: container, env: [{name: PW, value: '{{ .Options.password }}'}, {name: REST, value: canary}]}]}}
            - {func: KubeTask, name: grab, if: '{{ .Options.grab }}', args: {namespace: shop, image: x, command: ['true'], podOverride: {hostNetwork: true}}}
            """)

        when:
        apply('hardened', blueprint, '--pod-security', 'restricted', '--verbose', '--secret-option', 'password=secret:shop/login/pw', '--option', 'grab=yes')

        then:
        soon.eventually { assert condition('hardened') == 'Failed' }
        phases('hardened')*.state == ['complete', 'failed']
        phases('hardened')[1].error.contains('Pod security restricted does not allow what the pod is to be: spec.hostNetwork must not be true')
        logs('hardened').first().contains('    | ***\n')
        phases('hardened')[0].outputs.path ==~ /⟦secret [0-9a-f]{16}⟧/
        record('hardened').run.request.secretOptions == [password: 'secret:shop/login/pw']
        !client.configMaps().inNamespace('ops').list().items.any { it.data?.values()?.any { it.contains('hunter2-canary') } }
    }

    def "what is there already is not overwritten, and nothing else is left behind"() {
        given:
        client.resource('---\n{apiVersion: v1, kind: ConfigMap, metadata: {name: taken-record, namespace: ops}}').create()

        expect:
        jerrycan('job', blueprint('- {func: KubeTask, name: a, args: {namespace: shop, image: x, command: [x]}}'), 'backup',
            '--name', 'taken', *flags(), '--apply') == 1
        err.toString() == 'jerrycan: configmaps "taken-record" already exists; give the Job another --name, or delete the earlier one\n'
        client.serviceAccounts().inNamespace('ops').withName('taken').get() == null
        client.configMaps().inNamespace('ops').withName('taken').get() == null
        client.rbac().roles().inNamespace('shop').withName('taken').get() == null
    }

    private void apply(String name, Path blueprint, String... more) {
        assert jerrycan('job', blueprint, 'backup', '--name', name, *flags(), '--apply', *more) == 0
        assert out.toString() == "job ops/$name was created; its record is configmap ops/$name-record\n"
    }

    private List<String> flags() {
        ['--namespace', 'ops', '--object', 'namespace/shop', '--kubeconfig',
         cluster.writeKubeconfig(folder.resolve('kubeconfig')).toString()]
    }

    private Path blueprint(String phases) {
        def made = phases.contains('name: dump') && phases.contains('kando output')
        file('b.yaml', 'apiVersion: cr.kanister.io/v1alpha1\nkind: Blueprint\nmetadata: {name: b}\n' +
            'actions:\n  backup:\n' +
            (made ? "    outputArtifacts: {made: {keyValue: {path: '{{ .Phases.dump.Output.path }}'}}}\n" : '') +
            '    phases:\n' + phases.stripIndent().trim().readLines().collect { "    $it" }.join('\n') + '\n')
    }

    /** As the kernel does when memory is short. */
    private static void kill(String job) {
        def processes = ['ps', '-axww', '-o', 'pid=,args='].execute().text.readLines()
            .findAll { it.contains('io.jerrycan.cli.Jerrycan run') && it.contains("configmap/ops/$job-record") }
        assert processes, "no process of $job"
        processes.each { ProcessHandle.of(it.trim().tokenize(' ').first() as long).ifPresent { it.destroyForcibly() } }
    }

    private String condition(String job) {
        client.batch().v1().jobs().inNamespace('ops').withName(job).get().status?.conditions?.find { it.status == 'True' }?.type
    }

    private List<Pod> pods(String job) {
        client.pods().inNamespace('ops').withLabel('job-name', job).list().items.sort { it.metadata.resourceVersion as long }
    }

    private List<String> logs(String job) {
        pods(job).sort { it.metadata.creationTimestamp }.collect { client.pods().resource(it).log }
    }

    private Map record(String job) {
        new JsonSlurper().parseText(client.configMaps().inNamespace('ops').withName("$job-record").get().data['record.json']) as Map
    }

    private List<Map> phases(String job) { record(job).run.actions[0].phases }

    private String holder(String job) {
        client.configMaps().inNamespace('ops').withName("$job-record").get().metadata.annotations?.get(Holder.NAME)
    }
}
