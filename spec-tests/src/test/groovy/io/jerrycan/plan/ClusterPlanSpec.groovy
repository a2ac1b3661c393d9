package io.jerrycan.plan

import io.jerrycan.engine.ParamsFailure
import io.jerrycan.spec.BlueprintSpec
import io.jerrycan.yaml.BlueprintYaml

class ClusterPlanSpec extends BlueprintSpec {
    def setup() {
        apply('''
            apiVersion: v1
            kind: Namespace
            metadata: {name: shop}
            ---
            apiVersion: v1
            kind: Secret
            metadata: {name: login, namespace: shop}
            stringData: {password: "hunter2-canary", user: admin-canary}
            ---
            apiVersion: v1
            kind: ConfigMap
            metadata: {name: conf, namespace: shop}
            data: {mode: fast}
            ---
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: api, namespace: shop}
            spec:
              selector: {matchLabels: {app: api}}
              template:
                metadata: {labels: {app: api}}
                spec: {containers: [{name: main, image: x, command: [sleep, "1000"]}]}
            ---
            apiVersion: apps/v1
            kind: StatefulSet
            metadata: {name: db, namespace: shop}
            spec:
              serviceName: db
              selector: {matchLabels: {app: db}}
              template:
                metadata: {labels: {app: db}}
                spec: {containers: [{name: main, image: x, command: [sleep, "1000"]}]}
            '''.stripIndent())
    }

    def "what the cluster knows is shown: #template"() {
        expect:
        command(template) == text

        where:
        template                                      || text
        '{{ index .StatefulSet.Pods 0 }}'             || 'db-0'
        '{{ .Object.spec.replicas }}'                 || '1'
        '{{ .ConfigMaps.conf.Data.mode }}'            || 'fast'
        '{{ .Profile.Location.Type }}'                || 'filestore'
    }

    def "what changes from run to run is not, even when the cluster knows it: #template"() {
        expect:
        command(template, object) == text

        where:
        object                 | template                              || text
        'statefulset/shop/db'  | '{{ .Time }}'                         || '<time>'
        'statefulset/shop/db'  | '{{ .Object.metadata.uid }}'          || '<.Object.metadata.uid>'
        'deployment/shop/api'  | '{{ index .Deployment.Pods 0 }}'      || '<.Deployment.Pods.0>'
        'deployment/shop/api'  | '{{ .Deployment.Name }}'              || 'api'
    }

    def "no value of a secret is shown, whatever a template does with it: #template"() {
        when:
        def text = planOf(template)

        then:
        text.contains(shown)
        !text.contains('canary')
        !text.contains('Y2FuYXJ5')

        where:
        template                                           || shown
        '{{ .Secrets.login.Data.password | toString }}'    || '<password of secret shop/login>'
        '{{ .Secrets.login.Data.password | toString | b64enc }}' || '<{{.Secrets.login.Data.password | toString | b64enc}}>'
        '{{ range .Secrets.login.Data }}{{ . }};{{ end }}' || '<password of secret shop/login>;<user of secret shop/login>;'
        '{{ toJson .Secrets }}'                            || '<{{toJson .Secrets}}>'
        '{{ if eq (.Secrets.login.Data.password | toString) "hunter2-canary" }}yes{{ end }}'.replace('hunter2-canary', 'x') || '<{{if eq'
    }

    def "a key that the secret does not have is a problem before anything runs"() {
        expect:
        planOf('{{ .Secrets.login.Data.pasword | toString }}')
            .contains('problem: \'argument command[0] (b.yaml:8:11): Failed to render template: "pasword" not found\'')
    }

    def "an object or secret that is not there is said, as a run would"() {
        when:
        plan([object: 'statefulset/shop/none'], blueprint('x'), 'backup')

        then:
        def e = thrown(ParamsFailure)
        e.message == 'could not get StatefulSet{Namespace: shop, Name: none}: statefulsets.apps "none" not found'
    }

    def "planning changes nothing and is the same text each time"() {
        given:
        def before = kubernetes.pods().inNamespace('shop').list().items*.metadata*.resourceVersion

        expect:
        planOf('{{ .Time }} {{ .Object.metadata.resourceVersion }}') == planOf('{{ .Time }} {{ .Object.metadata.resourceVersion }}')
        kubernetes.pods().inNamespace('shop').list().items*.metadata*.resourceVersion == before
    }

    private String command(String template, String object = 'statefulset/shop/db') {
        planOf(template, object).readLines().with { lines -> lines[lines.indexOf('    command:') + 1] }
            .replaceAll(/^    - /, '').replaceAll(/^['"]|['"]$/, '')
    }

    private String planOf(String template, String object = 'statefulset/shop/db') {
        plan([object: object, secrets: [login: 'shop/login'], configMaps: [conf: 'shop/conf']], blueprint(template), 'backup')
    }

    private static blueprint(String template) {
        BlueprintYaml.read('b.yaml', """\
            apiVersion: cr.kanister.io/v1alpha1
            kind: Blueprint
            metadata: {name: b}
            actions:
              backup:
                phases:
                - {func: KubeExec, name: a, args: {namespace: shop, pod: db-0, command: [
                  '$template']}}
            """.stripIndent()).first()
    }
}
