package io.jerrycan.engine.render

import io.fabric8.kubernetes.api.model.ConfigMapBuilder
import io.fabric8.kubernetes.api.model.Secret
import io.fabric8.kubernetes.api.model.SecretBuilder
import io.jerrycan.function.Outputs
import io.jerrycan.function.ResolvedProfile
import io.jerrycan.function.ResolvedProfile.Credential
import io.jerrycan.function.ResolvedProfile.KeyPair
import io.jerrycan.function.ResolvedProfile.KopiaServerSecret
import io.jerrycan.function.ResolvedProfile.Location
import io.jerrycan.function.TemplateParams
import io.jerrycan.function.TemplateParams.NamedObject
import io.jerrycan.function.TemplateParams.PhaseParams
import io.jerrycan.function.TemplateParams.Workload
import io.jerrycan.model.Artifact
import io.jerrycan.model.Value.Dict
import io.jerrycan.model.Value.Text
import io.jerrycan.source.SourcePos
import io.jerrycan.template.RenderFailure
import io.jerrycan.template.Template
import spock.lang.Specification

class TemplateDataSpec extends Specification {
    static String render(String template, TemplateParams params = params()) {
        Template.compile(template).render(TemplateData.of(params))
    }

    def "#template fails as in Go: #message"() {
        when:
        render(template, new TemplateParams(
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
            [a: null, list: []], [:], [:], [:], Optional.empty(), '', [:], [:], [:], [:], [:], PhaseParams.EMPTY, Optional.empty()))

        then:
        def failure = thrown(RenderFailure)
        failure.message.endsWith(message)

        where:
        template                       | message
        '{{ .StatefulSet.Name }}'      | 'executing "config" at <.StatefulSet.Name>: nil pointer evaluating *param.StatefulSetParams.Name'
        '{{ .Deployment.Name }}'       | 'executing "config" at <.Deployment.Name>: nil pointer evaluating *param.DeploymentParams.Name'
        '{{ .DeploymentConfig.Name }}' | 'executing "config" at <.DeploymentConfig.Name>: nil pointer evaluating *param.DeploymentConfigParams.Name'
        '{{ .PVC.Name }}'              | 'executing "config" at <.PVC.Name>: nil pointer evaluating *param.PVCParams.Name'
        '{{ .Namespace.Name }}'        | 'executing "config" at <.Namespace.Name>: nil pointer evaluating *param.NamespaceParams.Name'
        '{{ .Profile.Location }}'      | 'executing "config" at <.Profile.Location>: nil pointer evaluating *param.Profile.Location'
        '{{ .RepositoryServer.Name }}' | 'executing "config" at <.RepositoryServer.Name>: nil pointer evaluating *param.RepositoryServer.Name'
        '{{ .CurrentPhase.Output }}'   | 'executing "config" at <.CurrentPhase.Output>: nil pointer evaluating *param.Phase.Output'
        '{{ .Foo }}'                   | "executing \"config\" at <.Foo>: can't evaluate field Foo in type param.TemplateParams"
        '{{ .Object.a.x }}'            | 'executing "config" at <.Object.a.x>: nil pointer evaluating interface {}.x'
        '{{ .Options.x }}'             | 'executing "config" at <.Options.x>: map has no entry for key "x"'
        '{{ .Phases.dump.Output.x }}'  | 'executing "config" at <.Phases.dump.Output.x>: map has no entry for key "dump"'
        '{{ index .Object.list 0 }}'   | 'error calling index: reflect: slice index out of range'
    }

    def "an output that is not there yet is a missing key"() {
        when:
        render('{{ .Phases.next.Output.x }}')

        then:
        def failure = thrown(RenderFailure)
        failure.key() == Optional.of('x')
    }

    def "#template is '#text'"() {
        expect:
        render(template) == text

        where:
        template                                                                              | text
        '{{ .StatefulSet.Name }} {{ .StatefulSet.Namespace }}'                                | 'db orders'
        '{{ index .StatefulSet.Pods 1 }}'                                                     | 'db-1'
        '{{ index .StatefulSet.Containers 0 0 }}'                                             | 'main'
        '{{ .StatefulSet.Pods }} {{ .StatefulSet.Containers }}'                               | '[db-0 db-1] [[main side] [main]]'
        '{{ range $c, $m := index .StatefulSet.PersistentVolumeClaims "db-0" }}{{ $c }}={{ $m }}{{ end }}' | 'data-db-0=/data'
        '{{ .PVC.Name }}/{{ .PVC.Namespace }} {{ .Namespace.Name }}'                          | 'claim/orders orders'
        '{{ .Deployment }} {{ .RepositoryServer }}'                                           | '<nil> <nil>'
        '{{ .Object.spec.replicas }} {{ .Object.metadata.name }}'                             | '3 db'
        '{{ .Object.metadata.nothing }}'                                                      | '<no value>'
        '{{ .ArtifactsIn.dump.KeyValue.path }} {{ .ArtifactsIn.dump.KopiaSnapshot }}'         | '/x {}'
        '{{ .Options.mode }} {{ index .Options "none" }}'                                     | 'full '
        '{{ .Time }}'                                                                         | '2026-01-02T03:04:05Z'
        '{{ .Secrets.login.Data.password }}'                                                  | '[104 105]'
        '{{ index .Secrets.login.Data "dashed-key" | toString }}'                             | 'x'
        '{{ .Secrets.login.Name }} {{ .Secrets.login.Namespace }} {{ .Secrets.login.Type }}'  | 'login orders Opaque'
        '{{ .Secrets.login.Labels.app }} {{ .Secrets.login.Annotations }}'                    | 'db map[]'
        '{{ .Secrets.login.ObjectMeta.Name }} {{ .Secrets.login.Kind }}|{{ .Secrets.login.StringData }}' | 'login |map[]'
        '{{ .Secrets.login.CreationTimestamp }}'                                              | '2026-01-01T00:00:00Z'
        '{{ .ConfigMaps.loc.Data.bucket }} {{ .ConfigMaps.loc.BinaryData.raw }}'              | 'b1 [1 2]'
        '{{ .Profile.Location.Bucket }} {{ .Profile.Credential.Type }} {{ .Profile.Credential.KeyPair.ID }}' | 'b1 keyPair id'
        '{{ .Profile.SkipSSLVerify }}'                                                        | 'false'
        '{{ .Phases.dump.Output.path }} {{ .Phases.dump.Output.size }}'                       | '/x 7'
        '{{ .Phases.dump.Secrets.own.Name }} {{ .Phases.dump.ConfigMaps }}'                   | 'login map[]'
        '{{ (index .Phases "with-dash").Output }}'                                            | 'map[]'
        '{{ .DeferPhase.Output }}'                                                            | 'map[]'
        '{{ .PodLabels.a }} {{ .PodAnnotations.b }} {{ .PodOverride.c }}'                     | '1 2 3'
        '{{ printf "%T %T %T" . .StatefulSet .Secrets.login }}'                               | 'param.TemplateParams *param.StatefulSetParams v1.Secret'
    }

    def "the profile as JSON has exactly the form that tools in pods read: #type"() {
        expect:
        render('{{ toJson .Profile }}', params(credential)) ==
            '{"Location":{"type":"s3Compliant","bucket":"b1","endpoint":"http://minio","prefix":"p","region":"r"},' +
            "\"Credential\":{$json},\"SkipSSLVerify\":false}"

        where:
        credential << [
            new Credential('keyPair', Optional.of(new KeyPair('id', 'a<b')), Optional.empty(), Optional.empty()),
            new Credential('secret', Optional.empty(), Optional.of(login()), Optional.empty()),
            new Credential('kopia', Optional.empty(), Optional.empty(), Optional.of(new KopiaServerSecret('u', 'h', 'p', 'c', [port: 1])))
        ]
        json << [
            '"Type":"keyPair","KeyPair":{"ID":"id","Secret":"a\\u003cb"},"Secret":null,"KopiaServerSecret":null',
            '"Type":"secret","KeyPair":null,"Secret":{"metadata":{"name":"login","namespace":"orders","uid":"u-1","resourceVersion":"5",' +
                '"creationTimestamp":"2026-01-01T00:00:00Z","labels":{"app":"db"},"ownerReferences":[{"apiVersion":"v1","kind":"Pod","name":"p","uid":"u-2"}]},' +
                '"data":{"dashed-key":"eA==","password":"aGk="},"type":"Opaque"},"KopiaServerSecret":null',
            '"Type":"kopia","KeyPair":null,"Secret":null,"KopiaServerSecret":{"Username":"u","Hostname":"h","Password":"p","Cert":"c","ConnectOptions":{"port":1}}'
        ]
        type = credential.type()
    }

    def "a template may change a map that it is given, for itself"() {
        given:
        def params = params()

        expect:
        render('{{ $x := set .Object "spec" "new" }}{{ .Object.spec }}', params) == 'new'
        render('{{ .Object.spec.replicas }}', params) == '3'
    }

    static Secret login() {
        new SecretBuilder().withNewMetadata().withName('login').withNamespace('orders').withUid('u-1').withResourceVersion('5')
            .withCreationTimestamp('2026-01-01T00:00:00Z').addToLabels('app', 'db')
            .addNewOwnerReference().withApiVersion('v1').withKind('Pod').withName('p').withUid('u-2').endOwnerReference().endMetadata()
            .withType('Opaque').addToData([password: 'aGk=', 'dashed-key': 'eA==']).build()
    }

    static TemplateParams params(Credential credential = new Credential('keyPair', Optional.of(new KeyPair('id', 's')), Optional.empty(), Optional.empty())) {
        def workload = new Workload('db', 'orders', ['db-0', 'db-1'], [['main', 'side'], ['main']], ['db-0': ['data-db-0': '/data']])
        def artifact = new Artifact(Text.mapOf([path: '/x']), Optional.of(Text.of('{}')), Dict.EMPTY, SourcePos.UNKNOWN)
        def configMap = new ConfigMapBuilder().withNewMetadata().withName('loc').endMetadata().addToData('bucket', 'b1').addToBinaryData('raw', 'AQI=').build()
        new TemplateParams(
            Optional.of(workload), Optional.empty(), Optional.empty(),
            Optional.of(new NamedObject('claim', 'orders')), Optional.of(new NamedObject('orders', 'orders')),
            [metadata: [name: 'db', nothing: null], spec: [replicas: 3]], [dump: artifact], [loc: configMap], [login: login()],
            Optional.of(new ResolvedProfile(new Location('s3Compliant', 'b1', 'http://minio', 'p', 'r'), credential, false)),
            '2026-01-02T03:04:05Z', [mode: 'full'], [c: 3], [a: '1'], [b: '2'],
            [dump: new PhaseParams([own: login()], [:], Optional.empty()).withOutput(Outputs.of([path: '/x', size: 7L])),
             next: PhaseParams.EMPTY, 'with-dash': PhaseParams.EMPTY],
            PhaseParams.EMPTY, Optional.empty())
    }
}
