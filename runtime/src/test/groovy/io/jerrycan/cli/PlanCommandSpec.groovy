package io.jerrycan.cli

import groovy.json.JsonSlurper

class PlanCommandSpec extends CommandSpecification {
    static final OBJECT = ['--offline', '--object', 'statefulset/shop/db']

    def "an action that is misspelt is a problem of the blueprint"() {
        expect:
        jerrycan('plan', blueprint(), 'bakcup', *OBJECT) == ExitCode.BLUEPRINT_INVALID
        err.toString() == "${blueprint()}:1:1 blueprint files has no action 'bakcup'; did you mean 'backup'?\n"
    }

    def "a plan without a cluster asks for none"() {
        expect:
        jerrycan('plan', blueprint(), 'backup', '--offline', '--kubeconfig', 'x') == ExitCode.USAGE
        err.toString().startsWith('jerrycan: --offline asks no cluster; leave --kubeconfig and --embedded out\n')
    }

    def "a plan is YAML for people"() {
        expect:
        jerrycan('plan', blueprint(), 'backup', *OBJECT) == ExitCode.DONE
        out.toString() == '''\
            blueprint: files
            action: backup
            object: statefulset/shop/db
            phases:
            - name: dump
              function: KubeExec
              arguments:
                namespace: shop
                pod: <.StatefulSet.Pods.0>
                command:
                - dump
                - <time>
              needs:
              - get pods in shop
              - create, get pods/exec in shop
            outputArtifacts:
              dump:
                path: <output path of dump>
            needs:
            - get, list pods in shop
            - create, get pods/exec in shop
            - get statefulsets.apps db in shop
            '''.stripIndent()
        err.toString().empty
    }

    def "the same for programs is one JSON object"() {
        expect:
        jerrycan('plan', blueprint(), 'backup', '--json', *OBJECT) == ExitCode.DONE
        new JsonSlurper().parseText(out.toString()).with {
            phases*.name == ['dump'] && outputArtifacts == [dump: [path: '<output path of dump>']]
        }
    }

    def "pods are planned at the level of pod security that is named, or are a problem"() {
        expect:
        jerrycan('plan', blueprint(), command, '--pod-security', 'restricted', *OBJECT) == exit
        out.toString().contains(shown)

        where:
        command || exit                  | shown
        'task'  || ExitCode.DONE         | "          type: RuntimeDefault\n"
        'seize' || ExitCode.PHASE_FAILED | 'problem: \'Pod security restricted does not allow what the pod is to be: spec.hostNetwork must not be true\''
    }

    def "an action that would fail tells it by its exit code"() {
        expect:
        jerrycan('plan', blueprint(), 'fail', *OBJECT) == ExitCode.PHASE_FAILED
        out.toString().contains('problem: ')
    }

    def "without an object, the kind that the action names stands for it"() {
        expect:
        jerrycan('plan', blueprint(), 'backup', '--offline') == ExitCode.DONE
        out.toString().contains('- get statefulsets.apps in <namespace of the StatefulSet>\n')
    }

    def "roles are those of one action, bound to the account that is named"() {
        expect:
        jerrycan('rbac', blueprint(), 'backup', '--service-account', 'ops/runner', *OBJECT) == ExitCode.DONE
        out.toString() == """\
            apiVersion: rbac.authorization.k8s.io/v1
            kind: Role
            metadata:
              name: jerrycan-files-backup
              namespace: shop
            rules:
            - apiGroups:
              - ''
              resources:
              - pods
              verbs:
              - get
              - list
            - apiGroups:
              - ''
              resources:
              - pods/exec
              verbs:
              - create
              - get
            - apiGroups:
              - apps
              resources:
              - statefulsets
              resourceNames:
              - db
              verbs:
              - get
            ---
            apiVersion: rbac.authorization.k8s.io/v1
            kind: RoleBinding
            metadata:
              name: jerrycan-files-backup
              namespace: shop
            roleRef:
              apiGroup: rbac.authorization.k8s.io
              kind: Role
              name: jerrycan-files-backup
            subjects:
            - kind: ServiceAccount
              name: runner
              namespace: ops
            """.stripIndent()
    }

    def "what cannot be a rule is said above them"() {
        expect:
        jerrycan('rbac', blueprint(), 'restore', '--profile', 'shop/s3', *OBJECT) == ExitCode.DONE
        out.toString().startsWith('''\
            # not known yet, and in no rule: what kind Database of example.org/v1 is called in the API
            # not known yet, and in no rule: which Secret profile shop/s3 refers to
            apiVersion: '''.stripIndent())
    }

    def "a role for a namespace that is not known names none, and says which it is for"() {
        expect:
        jerrycan('rbac', blueprint(), 'backup', '--offline') == ExitCode.DONE
        out.toString().startsWith('''\
            # namespace: <namespace of the StatefulSet>
            apiVersion: rbac.authorization.k8s.io/v1
            kind: Role
            metadata:
              name: jerrycan-files-backup
            rules:
            '''.stripIndent())
    }

    def "roles for all actions are printed with a warning for what would fail"() {
        expect:
        jerrycan('rbac', blueprint(), *OBJECT) == ExitCode.PHASE_FAILED
        out.toString().contains('name: jerrycan-files\n')
        err.toString().startsWith('jerrycan: phase wrong would fail, so that what it needs is not known: argument pod')
    }

    private String blueprint() {
        file('files.yaml', '''\
            apiVersion: cr.kanister.io/v1alpha1
            kind: Blueprint
            metadata: {name: files}
            actions:
              backup:
                kind: StatefulSet
                outputArtifacts: {dump: {keyValue: {path: '{{ .Phases.dump.Output.path }}'}}}
                phases:
                - func: KubeExec
                  name: dump
                  args:
                    namespace: '{{ .StatefulSet.Namespace }}'
                    pod: '{{ index .StatefulSet.Pods 0 }}'
                    command: [dump, '{{ .Time }}']
              restore:
                phases:
                - func: KubeOps
                  name: make
                  args: {operation: create, namespace: shop, spec: '{apiVersion: example.org/v1, kind: Database, metadata: {name: c}}'}
              task:
                phases:
                - {func: KubeTask, name: task, args: {image: x, command: [y]}}
              seize:
                phases:
                - {func: KubeTask, name: seize, args: {image: x, command: [y], podOverride: {hostNetwork: true}}}
              fail:
                phases:
                - {func: KubeExec, name: wrong, args: {namespace: a, pod: '{{ fail "never" }}', command: [c]}}
            ''')
    }
}
