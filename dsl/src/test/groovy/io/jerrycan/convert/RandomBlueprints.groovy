package io.jerrycan.convert

import io.jerrycan.model.Blueprint
import io.jerrycan.yaml.BlueprintYaml

/** Makes blueprints whose texts are full of what is special in Groovy, in templates or in shells. */
class RandomBlueprints {
    static final PIECES = [
        "'", '"', '$', '`', '\\', '\n', '\r', '\t', ' ', '  ', '\n\n', '\n  ', "'''", '"""', '\\\n', '\\u0041', '\\$', '${x}', '$x', '#',
        '{', '}', '{{', '}}', '/*', '*/', '//', '/', 'é', '\u2028', '\u00a0', '\u200b', '\ue000', '\ud83d\ude00', '\ufeff', '漢',
        'a', 'word', 'two words', '0', '-', 'if [ -n "$x" ]; then\n  y\nfi\n', 'x' * 300, '{{ .Broken', '{{ end }}', '{{.StatefulSet.Name}}',
        '{{ .StatefulSet.Name }}', '{{ .StatefulSet.Namespace }}', '{{ index .StatefulSet.Pods 0 }}', '{{ len .Deployment.Pods }}',
        '{{ index .Object.metadata.labels "app.kubernetes.io/instance" }}', '{{ .Object.spec.class }}', '{{ .Object.in.b }}', '{{ .Time }}',
        '{{ toDate "2006-01-02T15:04:05.999999999Z07:00" .Time | date "2006" }}', '{{ .Options.image | default "a\\"b" }}',
        '{{ index .Options "pg-image" | default "x" }}', '{{ toJson .Profile }}', '{{toJson .Profile}}', '{{- .Secrets.aws.Data.x -}}', '{{ .Profile.Credential | toJson }}', '{{ .Profile.Credential.KeyPair.ID }}',
        '{{ .Secrets.aws.Data.key | toString }}', '{{ index .Secrets.aws.Data "a-b" | toString | b64enc }}', '{{ .ConfigMaps.c.Data.d }}',
        '{{ .ArtifactsIn.dump.KeyValue.path }}', '{{ .ArtifactsIn.dump.KeyValue.other }}', '{{ index .ArtifactsIn.dump.KeyValue "a b" }}',
        '{{ .ArtifactsIn.dump.KopiaSnapshot }}', '{{ .Phases.first.Output.path }}', '{{ index .Phases "second-one" }}',
        '{{ index .Phases.first.Secrets.login.Data "password" | toString }}', '{{ .DeferPhase.Output.x }}', '{{ join "," .StatefulSet.Pods }}',
        '{{ range .StatefulSet.Pods }}{{ . }}{{ end }}', '{{- if .Profile.Credential.KeyPair }}a{{ else }}b{{- end }}', '{{/* no */}}',
        '{{ printf "%s}}" .Time }}', '{{ (index .Object.spec.volumes 0).name | quote }}', '{{ `raw` }}', '{{ .Profile.Location.Bucket }}',
    ]

    private final Random random

    RandomBlueprints(long seed) {
        random = new Random(seed)
    }

    Blueprint next() {
        def actions = (0..<1 + random.nextInt(2)).collectEntries { [(pick(['backup', 'restore', 'a b', "it's"]) + it): action()] }
        def data = [apiVersion: 'cr.kanister.io/v1alpha1', kind: 'Blueprint', metadata: metadata(), actions: actions]
        some { data.surplus = value(2) }
        BlueprintYaml.parse('random', data).resources().first()
    }

    private Map metadata() {
        def metadata = [name: pick(['orders', "o'r", 'a$b'])]
        some { metadata.namespace = 'shop' }
        some { metadata.labels = [(text(2)): text(2)] }
        some { metadata.generation = 3 }
        metadata
    }

    private Map action() {
        def phases = [phase('first'), phase('second-one'), phase('namespace')]
        def action = [phases: phases.take(1 + random.nextInt(3))]
        some { action.deferPhase = phase(pick(['last', ''])) }
        some { action.name = text(3) }
        some { action.kind = 'StatefulSet' }
        some { action.secretNames = pick([['aws'], ['b', 'aws'], ['a', 'a']]) }
        some { action.configMapNames = ['c'] }
        some { action.inputArtifactNames = pick([['dump'], ['other', 'dump'], ['dump', 'dump'], ['class']]) }
        some { action.inputArtefacts = [text(2)] }
        some { action.outputArtifacts = [dump: artifact(), (text(1) + 'x'): artifact()] }
        action
    }

    private Map artifact() {
        def artifact = [:]
        some { artifact.keyValue = [path: text(6), (text(2) + 'k'): text(3)] }
        some { artifact.kopiaSnapshot = text(2) }
        some { artifact.path = text(2) }
        artifact
    }

    private Map phase(String name) {
        def phase = pick([
            [func: 'KubeTask', args: [image: text(3), command: command()]],
            [func: 'KubeExec', args: [namespace: text(2), pod: text(2), command: command()]],
            [func: 'MultiContainerRun', args: [backgroundImage: 'a', backgroundCommand: command(), outputImage: 'b', outputCommand: command()]],
            [func: 'KubeOps', args: [operation: 'create', spec: text(20)]],
        ])
        if (name) {
            phase.name = name
        }
        some { phase.args.podOverride = podOverride() }
        some { phase.args[text(1) + 'q'] = value(0) }
        some { phase.objects = [login: [kind: pick(['Secret', 'secret', 'ConfigMap', 'Pod', '']), name: text(4), namespace: text(2), extra: 'x']] }
        some { phase.objects = [login: [kind: 'Secret', name: 'n'], object: [kind: 'ConfigMap'], aws: [:]] }
        some { phase.arguments = value(1) }
        phase
    }

    private Object command() {
        pick([['bash', '-o', 'errexit', '-o', 'pipefail', '-c', text(25)], ['sh', '-c', text(25)], [text(4), text(4)], text(10)])
    }

    private Map podOverride() {
        def env = [[name: 'A', value: text(4)], [name: pick(['A', 'B']), value: text(4)]]
        pick([
            [containers: [[name: 'container', env: env]]],
            [containers: [[name: 'other'], [name: 'container', env: env, workingDir: text(2)]], volumes: value(0)],
            [containers: [[name: 'container', env: env + [[name: 'C', valueFrom: [fieldRef: [fieldPath: 'x']]]]]]],
            [containers: []],
        ])
    }

    private Object value(int depth) {
        switch (random.nextInt(depth > 2 ? 6 : 8)) {
            case 0: return random.nextLong()
            case 1: return pick([1.5d, -0.0d, 1e300d, 0.1d, Long.MIN_VALUE, 12345678901234567890g, 0, -7])
            case 2: return random.nextBoolean()
            case 3: return null
            case 6: return (0..<random.nextInt(3)).collect { value(depth + 1) }
            case 7: return (0..<random.nextInt(3)).collectEntries { [(text(2) + it): value(depth + 1)] }
            default: return text(5)
        }
    }

    private String text(int pieces) {
        (0..<random.nextInt(pieces + 1)).collect { pick(PIECES) }.join('')
    }

    private <T> T pick(List<T> all) {
        all[random.nextInt(all.size())]
    }

    private void some(Closure does) {
        if (random.nextInt(3) == 0) {
            does()
        }
    }
}
