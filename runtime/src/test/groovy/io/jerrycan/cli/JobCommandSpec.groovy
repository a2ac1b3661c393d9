package io.jerrycan.cli

import io.fabric8.kubernetes.client.utils.Serialization
import io.jerrycan.yaml.ActionSetYaml
import io.jerrycan.yaml.BlueprintYaml
import java.nio.file.Path

class JobCommandSpec extends CommandSpecification {
    def "a Job is not applied without a cluster"() {
        expect:
        job('--offline', '--apply') == ExitCode.USAGE
        err.toString().startsWith('jerrycan: --offline asks no cluster; leave --kubeconfig and --apply out\n')
    }

    def "a name that a Job cannot have is said"() {
        expect:
        job('--offline', '--name', 'Nightly_backup') == ExitCode.USAGE
        err.toString().startsWith("jerrycan: 'Nightly_backup' cannot be the name of a Job; give --name one of at most 52 " +
            'letters, digits and hyphens\n')
    }

    def "a time that is none is said before anything is printed"() {
        expect:
        job('--offline', '--timeout', 'soon') == ExitCode.USAGE
        out.toString().empty
    }

    def "what is not known about needed rights is a warning"() {
        expect:
        job('--offline', '--profile', 'shop/s3') == ExitCode.DONE
        err.toString() == 'jerrycan: not known yet, and not among the rights of the Job: which Secret profile shop/s3 refers to\n'
    }

    def "the Job comes last, after all that its pod needs"() {
        expect:
        job('--offline') == ExitCode.DONE
        err.toString().empty
        manifests().collect { "$it.kind $it.metadata.namespace/$it.metadata.name".toString() } == [
            'ServiceAccount ops/jerrycan-files-backup',
            'Role ops/jerrycan-files-backup', 'RoleBinding ops/jerrycan-files-backup',
            'Role shop/jerrycan-files-backup', 'RoleBinding shop/jerrycan-files-backup',
            'ConfigMap ops/jerrycan-files-backup', 'ConfigMap ops/jerrycan-files-backup-record',
            'Job ops/jerrycan-files-backup']
        manifests()*.metadata*.labels.unique() ==
            [['app.kubernetes.io/name': 'jerrycan', 'app.kubernetes.io/instance': 'jerrycan-files-backup']]
        manifests().find { it.kind == 'Role' && it.metadata.namespace == 'ops' }.rules ==
            [[apiGroups: [''], resources: ['configmaps'], resourceNames: ['jerrycan-files-backup-record'], verbs: ['get', 'update']]]
        manifests().findAll { it.subjects }*.subjects.flatten().unique() ==
            [[kind: 'ServiceAccount', name: 'jerrycan-files-backup', namespace: 'ops']]
    }

    def "an account that exists gets the rights, and none is made"() {
        expect:
        job('--offline', '--service-account', 'backups') == ExitCode.DONE
        !manifests()*.kind.contains('ServiceAccount')
        manifests().findAll { it.subjects }*.subjects.flatten()*.name.unique() == ['backups']
        manifests().last().spec.template.spec.serviceAccountName == 'backups'
    }

    def "the pod takes data only: the blueprint compiled to YAML, and the request"() {
        given:
        def groovy = file('files.groovy', '''
            blueprint('files') {
                action('backup') {
                    phase('dump') { kubeTask image: 'x', namespace: namespace.name, command: ['dump', option('size')] }
                }
            }
            ''')

        when:
        job(groovy, '--offline', '--option', 'size=3')
        def data = manifests().find { it.kind == 'ConfigMap' && it.data }.data

        then:
        BlueprintYaml.read('b', data['blueprint.yaml']).first().action('backup').get().phases()*.name()*.text() == ['dump']
        ActionSetYaml.read('r', data['request.yaml']).first().actions().first().with {
            name().text() == 'backup' && object().name().get().text() == 'shop' && options()*.value*.text() == ['3']
        }
    }

    def "the pod is one that the pod security standard restricted admits"() {
        when:
        job('--offline', '--timeout', '2h', '--retries', '3', '--image', 'registry.example.org/jerrycan:1')
        def spec = manifests().last().spec
        def pod = spec.template.spec
        def container = pod.containers[0]

        then:
        pod.securityContext.runAsNonRoot
        pod.securityContext.runAsUser == 65532
        pod.securityContext.seccompProfile == [type: 'RuntimeDefault']
        container.securityContext == [allowPrivilegeEscalation: false, readOnlyRootFilesystem: true, capabilities: [drop: ['ALL']]]
        pod.volumes*.keySet().flatten().unique() - 'name' == ['configMap', 'emptyDir']
        pod.hostNetwork == null
        pod.hostPID == null

        and:
        spec.backoffLimit == 3
        container.image == 'registry.example.org/jerrycan:1'
        container.command == ['jerrycan', 'run', '/etc/jerrycan/blueprint.yaml', 'backup', '--request', '/etc/jerrycan/request.yaml',
                              '--state', 'configmap/ops/jerrycan-files-backup-record', '--timeout', '2h']
        spec.podFailurePolicy.rules[0].onExitCodes.values == [ExitCode.USAGE, ExitCode.BLUEPRINT_INVALID, ExitCode.PHASE_FAILED]
    }

    def "a secret option must be where the Job's pod can read it, and only there"() {
        expect:
        job('--offline', '--secret-option', 'password=env:HOME') == ExitCode.USAGE
        err.toString().readLines()[0] == "jerrycan: a Job cannot read the secret option 'password' from there; put the value into" +
            ' a Secret and write --secret-option password=secret:NAMESPACE/NAME/KEY'
        out.toString().empty
    }

    def "the name of the pod is not to be given"() {
        expect:
        job('--offline', '--env', 'POD_NAME=x') == ExitCode.USAGE
        err.toString().startsWith("jerrycan: --env POD_NAME is what the Job's pod is called; leave it out\n")
    }

    def "the pod's run has all that a run of one's own would have: flags, variables and secret options"() {
        when:
        job(task(), '--offline', '--pod-security', 'restricted', '--timeout', '90s', '--verbose', '--json', '--env', 'POD_NAMESPACE=jobs',
            '--env', 'LOG_LEVEL=info', '--secret-option', 'password=secret:shop/login/pw')
        def container = manifests().last().spec.template.spec.containers[0]

        then:
        container.command.drop(8) == ['--pod-security', 'restricted', '--timeout', '90s', '--json', '--verbose',
                                      '--secret-option', 'password=secret:shop/login/pw']
        container.env == [[name: 'POD_NAME', valueFrom: [fieldRef: [fieldPath: 'metadata.name']]],
                          [name: 'POD_NAMESPACE', value: 'jobs'], [name: 'LOG_LEVEL', value: 'info']]
        manifests().last().metadata.namespace == 'ops'

        and: 'the rights are those of that run'
        manifests().findAll { it.kind == 'Role' }.collectEntries { [it.metadata.namespace, it.rules*.resources.flatten()] } ==
            [jobs: ['pods', 'pods/log'], ops: ['configmaps'], shop: ['namespaces', 'secrets']]
    }

    def "a pod that the level of pod security refuses is told before any Job is made"() {
        expect:
        job(task('podOverride: {hostNetwork: true}'), '--offline', '--pod-security', 'baseline') == ExitCode.DONE
        err.toString() == 'jerrycan: phase dump would fail, so that what it needs is not known: Pod security baseline does not allow what' +
            ' the pod is to be: spec.hostNetwork must not be true\n'
    }

    private Path task(String more = 'podLabels: {}') {
        file('task.yaml', """\
            apiVersion: cr.kanister.io/v1alpha1
            kind: Blueprint
            metadata: {name: files}
            actions: {backup: {phases: [{func: KubeTask, name: dump, args: {image: x, command: [dump], $more}}]}}
            """)
    }

    def "a request in a file stands alone, and asks for the action that is named: #flags"() {
        given:
        def file = file('request.yaml', "apiVersion: cr.kanister.io/v1alpha1\nkind: ActionSet\n" +
            "metadata: {name: r}\nspec: {actions: [{name: restore, blueprint: b, object: {kind: namespace, name: a, namespace: a}}]}\n")

        expect:
        jerrycan('plan', blueprint(), 'backup', '--offline', '--request', file, *flags) == ExitCode.USAGE
        err.toString().startsWith("jerrycan: $message".replace('FILE', file.toString()))

        where:
        flags                | message
        ['--option', 'a=b']  | '--request says all of the request; leave the other flags of it out\n'
        []                   | 'the request FILE must ask for backup and nothing else\n'
    }

    private List<Map> manifests() {
        out.toString().split('(?m)^---\n').collect { Serialization.unmarshal('---\n' + it, Map) }
    }

    private Path blueprint() {
        file('files.yaml', '''\
            apiVersion: cr.kanister.io/v1alpha1
            kind: Blueprint
            metadata: {name: files}
            actions:
              backup:
                phases:
                - {func: KubeExec, name: dump, args: {namespace: shop, pod: db-0, command: [dump]}}
            ''')
    }

    private int job(Object... flags) {
        def file = flags[0] instanceof Path ? flags[0] : blueprint()
        jerrycan('job', file, 'backup', '--namespace', 'ops', '--object', 'namespace/shop', *(flags as List) - [file])
    }
}
