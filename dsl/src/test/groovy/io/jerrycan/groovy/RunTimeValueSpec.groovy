package io.jerrycan.groovy

import io.jerrycan.model.Value.Text
import spock.lang.Specification

/** What each run-time value is as a template. */
class RunTimeValueSpec extends Specification {
    def "#expression is #template"() {
        expect:
        templateOf(expression) == template

        where:
        expression                                        || template
        'statefulSet.name'                                || '{{ .StatefulSet.Name }}'
        'deployment.namespace'                            || '{{ .Deployment.Namespace }}'
        'deploymentConfig.pods'                           || '{{ .DeploymentConfig.Pods }}'
        'statefulSet.pod(1)'                              || '{{ index .StatefulSet.Pods 1 }}'
        'statefulSet.pods[0]'                             || '{{ index .StatefulSet.Pods 0 }}'
        "statefulSet.pods.join(' ')"                      || '{{ join " " .StatefulSet.Pods }}'
        'statefulSet.pods.size()'                         || '{{ len .StatefulSet.Pods }}'
        'statefulSet.containers[0][1]'                    || '{{ index .StatefulSet.Containers 0 1 }}'
        "deployment.persistentVolumeClaims['p-0']['data']" || '{{ index .Deployment.PersistentVolumeClaims "p-0" "data" }}'
        'pvc.name'                                        || '{{ .PVC.Name }}'
        'namespace.name'                                  || '{{ .Namespace.Name }}'
        'object.metadata.name'                            || '{{ .Object.metadata.name }}'
        "object.metadata.labels['app']"                   || '{{ index .Object.metadata.labels "app" }}'
        "object.metadata.labels.'app/name'"               || '{{ index .Object.metadata.labels "app/name" }}'
        "object['spec']['parts'][0].name"                 || '{{ (index .Object "spec" "parts" 0).name }}'
        'object.spec.toJson()'                            || '{{ toJson .Object.spec }}'
        'object.spec.size.or(3)'                          || '{{ index .Object.spec "size" | default 3 }}'
        'profile.json'                                    || '{{ toJson .Profile }}'
        'profile.location.bucket'                         || '{{ .Profile.Location.Bucket }}'
        'profile.credential.keyPair.id'                   || '{{ .Profile.Credential.KeyPair.ID }}'
        "profile.credential.secret.data('key')"           || '{{ index .Profile.Credential.Secret.Data "key" | toString }}'
        'profile.credential.kopiaServerSecret.hostname'   || '{{ .Profile.Credential.KopiaServerSecret.Hostname }}'
        'profile.skipSSLVerify'                           || '{{ .Profile.SkipSSLVerify }}'
        'time'                                            || '{{ .Time }}'
        "time.format('2006-01-02')"                       || '{{ toDate "2006-01-02T15:04:05.999999999Z07:00" .Time | date "2006-01-02" }}'
        'options.image'                                   || '{{ .Options.image }}'
        "options['image']"                                || '{{ index .Options "image" }}'
        "option('pg-image')"                              || '{{ index .Options "pg-image" }}'
        "option('image').or('a \"b\"')"                   || '{{ index .Options "image" | default "a \\"b\\"" }}'
        'options.image.or(statefulSet.name)'              || '{{ index .Options "image" | default .StatefulSet.Name }}'
        "options.data.pipe('b64dec').pipe('upper')"       || '{{ .Options.data | b64dec | upper }}'
        "secrets('aws').data('a.b')"                      || '{{ index .Secrets.aws.Data "a.b" | toString }}'
        "secrets('my-aws').data.key"                      || '{{ (index .Secrets "my-aws").Data.key | toString }}'
        "secrets('aws').namespace"                        || '{{ .Secrets.aws.Namespace }}'
        "secrets('aws').labels['app']"                    || '{{ index .Secrets.aws.Labels "app" }}'
        "configMaps('c').data.path"                       || '{{ .ConfigMaps.c.Data.path }}'
        "configMaps('c').data('x-y')"                     || '{{ index .ConfigMaps.c.Data "x-y" }}'
        "inputArtifact('in').path"                        || '{{ .ArtifactsIn.in.KeyValue.path }}'
        "inputArtifact('in').value('a-b')"                || '{{ index .ArtifactsIn.in.KeyValue "a-b" }}'
        "inputArtifact('my-in').kopiaSnapshot"            || '{{ (index .ArtifactsIn "my-in").KopiaSnapshot }}'
        "dump.output('path')"                             || '{{ .Phases.dump.Output.path }}'
        "dump.output('path').or('none')"                  || '{{ index .Phases.dump.Output "path" | default "none" }}'
        "template('len .StatefulSet.Pods')"               || '{{ len .StatefulSet.Pods }}'
        '"a-${statefulSet.name}-b"'                       || 'a-{{ .StatefulSet.Name }}-b'
        "'a-' + statefulSet.name + 1"                     || 'a-{{ .StatefulSet.Name }}1'
        "[statefulSet.name, 'b', 3].join('/')"            || '{{ .StatefulSet.Name }}/b/3'
        "'plain {{ .Options.x }}'"                        || 'plain {{ .Options.x }}'
    }

    private static String templateOf(String expression) {
        def blueprint = new BlueprintCompiler(Functions.CATALOG).compile('values.groovy', """
            blueprint('values') {
                action('a') {
                    def dump = phase('dump') { kubeTask image: 'alpine:3', command: ['date'] }
                    outputArtifact('out', value: $expression)
                }
            }""")
        blueprint.action('a').get().outputArtifacts()[Text.of('out')].keyValue()[Text.of('value')].text()
    }
}
