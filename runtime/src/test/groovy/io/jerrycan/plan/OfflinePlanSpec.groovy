package io.jerrycan.plan

import io.jerrycan.function.FunctionCatalog
import io.jerrycan.function.RunSettings
import io.jerrycan.model.ActionSpec
import io.jerrycan.model.ObjectReference
import io.jerrycan.model.Value.Text
import io.jerrycan.yaml.BlueprintYaml
import spock.lang.Specification

class OfflinePlanSpec extends Specification {
    ObjectReference object = ObjectReference.parse('statefulset/shop/db')

    def "arguments show what the request says, and placeholders for what only a run or a cluster knows: #template"() {
        expect:
        plan("""
            - {func: KubeExec, name: find, args: {namespace: a, pod: b, command: [c]}}
            - {func: KubeExec, name: use, args: {namespace: a, pod: b, command: ['$template']}}
            """).phases[1].arguments.command == [text]

        where:
        template                                  || text
        '{{ .StatefulSet.Namespace }}'            || 'shop'
        '{{ index .StatefulSet.Pods 0 }}'         || '<.StatefulSet.Pods.0>'
        '{{ .Object.metadata.name }}'             || 'db'
        '{{ .Object.spec.replicas }}'             || '<.Object.spec.replicas>'
        '{{ .Time }}'                             || '<time>'
        '{{ .Phases.find.Output.path }}'          || '<output path of find>'
        '{{ .Options.size }}'                     || '<option size>'
        '{{ .ArtifactsIn.dump.KeyValue.path }}'   || '<path of artifact dump>'
        '{{ .Secrets.login.Data.user | toString }}'  || '<user of secret login>'
        '{{ .ConfigMaps.conf.Data.mode }}'        || '<mode of configmap conf>'
        '{{ .Profile.Location.Bucket }}'          || '<Bucket of profile>'
        '{{ toJson .Profile }}'                   || '<{{toJson .Profile}}>'
    }

    def "a blueprint whose templates are wrong says so at the phase, and the rest is planned"() {
        when:
        def plan = plan('''
            - {func: KubeExec, name: wrong, args: {namespace: a, pod: b, command: ['{{ .Nope }}']}}
            - {func: KubeExec, name: right, args: {namespace: a, pod: b, command: [c]}}
            ''')

        then:
        plan.phases*.problem == [
            'argument command[0] (b.yaml:7:80): template: config:1:3: executing "config" at <.Nope>: ' +
                "can't evaluate field Nope in type param.TemplateParams",
            null]
        plan.phases[1].needs == ['get pods b in a', 'create, get pods/exec b in a']
    }

    def "arguments that the function would refuse are a problem when they are known"() {
        expect:
        plan('- {func: ScaleWorkload, name: scale, args: {replicas: many}}').phases[0].problem ==
            'Failed to decode arg `replicas`: is a text, expected whole number'
    }

    def "a function that is not there is a problem"() {
        expect:
        plan('- {func: KubeExce, name: a, args: {}}').phases[0].problem ==
            "Requested function {KubeExce} has not been registered; did you mean 'KubeExec'?"
    }

    def "a pod is shown as it would be made, with secret values in a Secret of its own"() {
        when:
        def phase = plan('''
            - func: KubeTask
              name: dump
              objects: {login: {kind: Secret, name: 'login-{{ .StatefulSet.Name }}', namespace: shop}}
              args:
                image: tools
                namespace: '{{ .StatefulSet.Namespace }}'
                command: [dump]
                podOverride:
                  containers:
                  - {name: container, env: [{name: PW, value: '{{ .Phases.dump.Secrets.login.Data.password | toString }}'}]}
            ''').phases[0]

        then:
        phase.pods[0].metadata == [labels: [createdBy: 'kanister'], name: 'kanister-job-<generated>', namespace: 'shop']
        phase.pods[0].spec.containers[0].env == [
            [name: 'PW', valueFrom: [secretKeyRef: [key: 'container.PW', name: 'kanister-job-<generated>', optional: false]]]]
        phase.arguments.podOverride.containers[0].env == [[name: 'PW', value: '<password of secret shop/login-db>']]
        phase.needs == [
            'create, delete, get, list, watch pods in shop',
            'get pods/log in shop',
            'create, delete, get, patch, update secrets in shop',
        ]
    }

    def "a pod into which a placeholder goes where a number belongs is still shown"() {
        expect:
        plan('''
            - func: KubeTask
              name: dump
              args: {image: tools, command: [dump], podOverride: {priority: '{{ .Options.priority }}'}}
            ''').phases[0].pods[0].spec.priority == '<option priority>'
    }

    def "resources that KubeOps makes are known by the kinds that every cluster has"() {
        when:
        def phases = plan('''
            - func: KubeOps
              name: make
              args:
                operation: create
                namespace: shop
                spec: |
                  {apiVersion: v1, kind: ConfigMap, metadata: {name: a}}
                  ---
                  {apiVersion: v1, kind: Namespace, metadata: {name: b}}
                  ---
                  {apiVersion: example.org/v1, kind: Database, metadata: {name: c}}
            - func: KubeOps
              name: remove
              args:
                operation: delete
                objectReference: {apiVersion: v1, resource: persistentvolumeclaims, name: a, namespace: other}
            ''').phases

        then:
        phases[0].needs == ['create namespaces in the cluster', 'get namespaces b in the cluster',
                            'create configmaps in shop', 'get configmaps a in shop']
        phases[0].notKnown == ['what kind Database of example.org/v1 is called in the API']
        phases[1].needs == ['delete, get, list, watch persistentvolumeclaims a in other']
    }

    def "reading the object and what the request names needs to be allowed too: #kind"() {
        given:
        object = ObjectReference.parse(kind)

        expect:
        plan('- {func: KubeExec, name: a, args: {namespace: x, pod: p, command: [z]}}', 'login').needs.toSet() ==
            (needs + ['get secrets login in shop', 'get pods p in x', 'create, get pods/exec p in x']).toSet()

        where:
        kind                               || needs
        'statefulset/shop/db'              || ['list pods in shop', 'get statefulsets.apps db in shop']
        'deployment/shop/db'               || ['list pods in shop', 'get deployments.apps db in shop', 'list replicasets.apps in shop']
        'deploymentconfig/shop/db'         || ['list pods, replicationcontrollers in shop', 'get deploymentconfigs.apps.openshift.io db in shop']
        'pvc/shop/data'                    || ['get persistentvolumeclaims data in shop']
        'namespace/shop'                   || ['get namespaces shop in shop']
        'example.org/v1/databases/shop/db' || ['get databases.example.org db in shop']
    }

    private Map<String, Object> plan(String phases, String... secrets) {
        def text = 'apiVersion: cr.kanister.io/v1alpha1\nkind: Blueprint\nmetadata: {name: b}\nactions:\n  backup: {}\n'
        def yaml = text.replace('{}\n', "\n    phases:\n${phases.stripIndent().trim().readLines().collect { '    ' + it }.join('\n')}\n")
        def blueprint = BlueprintYaml.read('b.yaml', yaml).first()
        def request = ActionSpec.of('backup', 'b', object)
            .withReferences([:], secrets.collectEntries { [Text.of(it), ObjectReference.of('', 'shop', it)] }, Optional.empty())
        def planner = new Planner(FunctionCatalog.load(), new OfflineFacts(), RunSettings.from([:], 'here'))
        PlanDocument.data(planner.plan(blueprint, request))
    }
}
