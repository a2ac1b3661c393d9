package io.jerrycan.canary

import groovy.json.JsonOutput

/** Success and each failure of each function, with secrets wherever authors put them. */
class CanaryScenarios {
    static final String SECRETS = """\
apiVersion: v1
kind: Secret
metadata: {name: login, namespace: NS}
stringData: {password: ${JsonOutput.toJson(Canaries.PASSWORD)}}
---
apiVersion: v1
kind: Secret
metadata: {name: keys, namespace: NS}
stringData: {id: ${JsonOutput.toJson(Canaries.KEY_ID)}, secret: ${JsonOutput.toJson(Canaries.KEY_SECRET)}}
---
apiVersion: cr.kanister.io/v1alpha1
kind: Profile
metadata: {name: store, namespace: NS}
location: {type: s3Compliant, bucket: backups, endpoint: "http://127.0.0.1:1"}
credential: {type: keyPair, keyPair: {idField: id, secretField: secret, secret: {name: keys, namespace: NS}}}
---
"""

    /** Prints all values as they are, in base64, and as outputs; WHERE they are is in the environment. */
    private static final String TELL = '''\
        echo "password is $PASSWORD and so is $PASSWORD"; printf %s "$PASSWORD" | base64; printf %s "xy:$PASSWORD" | base64 -w0; echo
        printf %s "$PROFILE"; echo; echo "to stderr: $PASSWORD $PROFILE $OPTIONS" >&2
        printf '###Phase-output###: {"key":"word","value":"%s"}\\n' "$(printf %s "$PASSWORD" | sed 's/["\\\\]/\\\\&/g')"
        '''.stripIndent()

    private static final String ENV = '''[{name: PASSWORD, value: "{{ .Secrets.login.Data.password | toString }}"}, {name: PROFILE, value: "{{ toJson .Profile }}"},
        {name: OPTIONS, value: "{{ .Options.word }} {{ .Options.said }}"}]'''

    private static String pod(String function, String script, String more = '') {
        """
        phases:
        - func: $function
          name: tell
          args:
            namespace: NS
            image: busybox
            podOverride: {containers: [{name: container, env: $ENV}]}
            command: [sh, -c, ${JsonOutput.toJson(script)}]
            $more
        outputArtifacts:
          told: {keyValue: {word: '{{ .Phases.tell.Output.word }}', id: '{{ .Profile.Credential.KeyPair.ID }}'}}
        """
    }

    static final String DB = '''\
        apiVersion: v1
        kind: Pod
        metadata: {name: db, namespace: NS}
        spec:
          containers:
          - name: main
            image: busybox
            command: [sleep, '3600']
            env: [{name: PASSWORD, valueFrom: {secretKeyRef: {name: login, key: password}}}, {name: PROFILE, valueFrom: {secretKeyRef: {name: keys, key: secret}}}]
        '''.stripIndent()

    private static String exec(String function, String place, String script) {
        """
        phases:
        - func: $function
          name: tell
          args:
            namespace: NS
            $place
            command: [sh, -c, ${JsonOutput.toJson(script)}]
        outputArtifacts:
          told: {keyValue: {word: '{{ .Phases.tell.Output.word }}'}}
        """
    }

    private static String multi(String script) {
        """
        phases:
        - func: MultiContainerRun
          name: tell
          args:
            namespace: NS
            backgroundImage: busybox
            backgroundCommand: [sh, -c, ${JsonOutput.toJson(TELL)}]
            outputImage: busybox
            outputCommand: [sh, -c, ${JsonOutput.toJson(script)}]
            podOverride: {containers: [{name: background, env: $ENV}, {name: output, env: $ENV}]}
        outputArtifacts:
          told: {keyValue: {word: '{{ .Phases.tell.Output.word }}'}}
        """
    }

    private static String phase(String function, String args) {
        "\nphases:\n- func: $function\n  name: tell\n  args: $args\n"
    }

    private static final String MALFORMED = TELL + 'echo "###Phase-output###: {\\"key\\": $PASSWORD $PROFILE"\n'

    static final List<CanaryScenario> ALL = [
        *['KubeTask', 'PrepareData'].collectMany { function ->
            def fails = function == 'PrepareData' ? 'failOnError: true\n            volumes: {}' : ''
            [
                new CanaryScenario(function, 'it succeeds', '', pod(function, TELL, fails), 'complete'),
                new CanaryScenario(function, 'its command fails', '', pod(function, TELL + 'exit 3', fails), 'exit code 3'),
                new CanaryScenario(function, 'an output is malformed', '', pod(function, MALFORMED, fails), 'Failed to unmarshal key-value pair'),
                new CanaryScenario(function, 'its override does not fit', '', phase(function, """{namespace: NS, image: busybox, command: [x], volumes: {}, podOverride: {containers: "{{ .Secrets.login.Data.password | toString }}"}}""".replace(function == 'KubeTask' ? 'volumes: {}, ' : '###', '')), 'podOverride'),
                new CanaryScenario(function, 'its pod is refused', '', phase(function, """{namespace: none, image: busybox, command: [x], ${function == 'KubeTask' ? '' : 'volumes: {}, '}podOverride: {containers: [{name: container, env: $ENV}]}}"""), 'none'),
                new CanaryScenario(function, 'it takes too long', '', pod(function, TELL + 'sleep 60', fails), 'not done in time', ['--timeout', '3s'], []),
            ]
        },
        new CanaryScenario('KubeTask', 'a template fails on it', '', phase('KubeTask', """{namespace: NS, image: busybox, command: ["{{ .Secrets.login.Data.password | toString | fail }}"]}"""), 'error calling fail: ***'),
        new CanaryScenario('KubeTask', 'an argument of another type holds it', '', phase('KubeTask', """{namespace: NS, image: busybox, command: [x], podLabels: "{{ .Secrets.login.Data.password | toString }}"}"""), 'podLabels'),

        new CanaryScenario('MultiContainerRun', 'it succeeds', '', multi(TELL), 'complete'),
        new CanaryScenario('MultiContainerRun', 'a command fails', '', multi(TELL + 'exit 3'), 'exit code 3'),
        new CanaryScenario('MultiContainerRun', 'an output is malformed', '', multi(MALFORMED), 'Failed to unmarshal key-value pair'),

        *[KubeExec: 'pod: db', KubeExecAll: 'pods: db\n            containers: main'].collectMany { function, place ->
            [
                new CanaryScenario(function, 'it succeeds', DB, exec(function, place, TELL), 'complete'),
                new CanaryScenario(function, 'its command fails', DB, exec(function, place, TELL + 'exit 3'), 'exit code 3'),
                new CanaryScenario(function, 'an output is malformed', DB, exec(function, place, MALFORMED), 'Failed to unmarshal key-value pair'),
                new CanaryScenario(function, 'its pod is killed', DB, exec(function, place, TELL + 'kill -9 $$'), 'exit code 137'),
            ]
        },

        new CanaryScenario('ScaleWorkload', 'it succeeds', '{apiVersion: apps/v1, kind: Deployment, metadata: {name: api, namespace: NS}, spec: {replicas: 0, selector: {matchLabels: {app: a}}, template: {metadata: {labels: {app: a}}, spec: {containers: [{name: m, image: busybox, command: [sleep, "9"]}]}}}}',
            phase('ScaleWorkload', '{kind: Deployment, namespace: NS, name: api, replicas: 0}'), 'complete'),
        new CanaryScenario('ScaleWorkload', 'its kind is a secret', '', phase('ScaleWorkload', '''{kind: "{{ .Secrets.login.Data.password | toString }}", namespace: NS, name: api, replicas: 0}'''), 'not supported'),
        new CanaryScenario('ScaleWorkload', 'its number is a secret', '', phase('ScaleWorkload', '''{kind: Deployment, namespace: NS, name: api, replicas: "{{ .Secrets.login.Data.password | toString }}"}'''), 'replicas'),

        new CanaryScenario('KubeOps', 'it creates a Secret', '', phase('KubeOps', '''{operation: create, namespace: NS, spec: '{"apiVersion": "v1", "kind": "Secret", "metadata": {"name": "copy-{{ .Options.form }}"}, "data": {"a": "{{ .Secrets.login.Data.password | toString | b64enc }}"}}'}'''), 'complete', [], ['copy-json', 'copy-verbose']),
        new CanaryScenario('KubeOps', 'its manifest is malformed', '', phase('KubeOps', '''{operation: create, namespace: NS, spec: 'a: [{{ .Secrets.login.Data.password | toString }}'}'''), 'Failed'),
        new CanaryScenario('KubeOps', 'its operation is a secret', '', phase('KubeOps', '''{operation: "{{ .Secrets.login.Data.password | toString }}"}'''), 'invalid operation'),
        new CanaryScenario('KubeOps', 'its kind is a secret', '', phase('KubeOps', '''{operation: create, namespace: NS, spec: '{"apiVersion": "v1", "kind": {{ .Secrets.login.Data.password | toString | toJson }}, "metadata": {"name": "a"}}'}'''), 'has no kind'),

        *['Wait', 'WaitV2'].collectMany { function ->
            def given = '{apiVersion: v1, kind: ConfigMap, metadata: {name: flag, namespace: NS}, data: {ready: "yes"}}'
            def on = { String condition -> "{timeout: 1s, conditions: {allOf: [{condition: ${JsonOutput.toJson(condition)}, objectReference: {apiVersion: v1, resource: configmaps, name: flag, namespace: NS}}]}}" }
            def value = function == 'Wait' ? '"{ $.data.ready }"' : '.data.ready'
            [
                new CanaryScenario(function, 'it succeeds', given, phase(function, on("{{ if eq $value \"yes\" }}true{{ end }}")), 'complete'),
                new CanaryScenario(function, 'a condition never holds', given, phase(function, on("{{ if eq $value \"never\" }}true{{ else }}false{{ end }}")), 'flag'),
            ]
        },
    ]
}
