package io.jerrycan.scenario

/** A scenario for each function of the catalog that has side effects. */
class Scenarios {
    private static final String FLAG = '{apiVersion: v1, kind: ConfigMap, metadata: {name: flag, namespace: NS}, data: {ready: "yes"}}'

    /** All, or those of the functions that {@code -Dscenarios=KubeTask,KubeOps} names. */
    static List<Scenario> chosen() {
        def names = System.getProperty('scenarios')
        names ? ALL.findAll { it.function in names.split(',') } : ALL
    }

    static final List<Scenario> ALL = [
        new Scenario('KubeTask', '', '''\
            phases:
            - func: KubeTask
              name: task
              args:
                image: busybox
                namespace: NS
                podOverride: MOUNT
                command: [sh, -c, 'echo task >> /ledger/effects; echo "###Phase-output###: {\\"key\\":\\"path\\",\\"value\\":\\"/a\\"}"']
            deferPhase:
              func: KubeTask
              name: tidy
              args:
                image: busybox
                namespace: NS
                podOverride: MOUNT
                command: [sh, -c, 'echo tidy {{ .Phases.task.Output.path }} >> /ledger/effects; echo "###Phase-output###: {\\"key\\":\\"tidied\\",\\"value\\":\\"yes\\"}"']
            outputArtifacts:
              result: {keyValue: {path: '{{ .Phases.task.Output.path }}', tidied: '{{ .DeferPhase.Output.tidied }}'}}
            ''', false),

        new Scenario('KubeExec', '''\
            apiVersion: v1
            kind: Pod
            metadata: {name: db, namespace: NS}
            spec:
              volumes: [{name: ledger, persistentVolumeClaim: {claimName: ledger}}]
              containers:
              - {name: main, image: busybox, command: [sleep, '3600'], volumeMounts: [{name: ledger, mountPath: /ledger}]}
            '''.stripIndent(), '''\
            phases:
            - func: KubeExec
              name: quiesce
              args:
                namespace: NS
                pod: db
                command: [sh, -c, 'echo exec >> /ledger/effects; echo "###Phase-output###: {\\"key\\":\\"at\\",\\"value\\":\\"7\\"}"']
            deferPhase:
              func: KubeExec
              name: resume
              args:
                namespace: NS
                pod: db
                command: [sh, -c, 'echo resume >> /ledger/effects']
            outputArtifacts:
              result: {keyValue: {at: '{{ .Phases.quiesce.Output.at }}'}}
            ''', true),

        new Scenario('ScaleWorkload', '''\
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: api, namespace: NS}
            spec:
              replicas: 2
              selector: {matchLabels: {app: api}}
              template:
                metadata: {labels: {app: api}}
                spec: {terminationGracePeriodSeconds: 0, containers: [{name: main, image: busybox, command: [sleep, '3600']}]}
            '''.stripIndent(), '''\
            phases:
            - {func: ScaleWorkload, name: stop, args: {kind: Deployment, namespace: NS, name: api, replicas: 0}}
            deferPhase:
              func: ScaleWorkload
              name: start
              args: {kind: Deployment, namespace: NS, name: api, replicas: '{{ .Phases.stop.Output.originalReplicaCount }}'}
            outputArtifacts:
              result: {keyValue: {was: '{{ .Phases.stop.Output.originalReplicaCount }}', then: '{{ .DeferPhase.Output.originalReplicaCount }}'}}
            ''', false),

        new Scenario('KubeOps', '''\
            {apiVersion: v1, kind: ConfigMap, metadata: {name: doomed, namespace: NS}}
            ---
            {apiVersion: v1, kind: ConfigMap, metadata: {name: mended, namespace: NS}, data: {old: kept}}
            '''.stripIndent(), '''\
            phases:
            - func: KubeOps
              name: make
              args:
                operation: create
                namespace: NS
                spec: |
                  {apiVersion: v1, kind: ConfigMap, metadata: {name: one}, data: {a: b}}
                  ---
                  {apiVersion: v1, kind: ConfigMap, metadata: {generateName: two-}, data: {c: d}}
            - func: KubeOps
              name: mend
              args:
                operation: patch
                spec: '{data: {new: added}}'
                objectReference: {apiVersion: v1, resource: configmaps, name: mended, namespace: NS}
            deferPhase:
              func: KubeOps
              name: drop
              args:
                operation: delete
                objectReference: {apiVersion: v1, resource: configmaps, name: doomed, namespace: NS}
            outputArtifacts:
              result: {keyValue: {dropped: '{{ .DeferPhase.Output.name }}', mended: '{{ .Phases.mend.Output.name }}'}}
            ''', false),

        new Scenario('KubeExecAll', '''\
            apiVersion: v1
            kind: Pod
            metadata: {name: db, namespace: NS}
            spec:
              volumes: [{name: ledger, persistentVolumeClaim: {claimName: ledger}}]
              containers:
              - {name: main, image: busybox, command: [sleep, '3600'], env: [{name: WHO, value: main}], volumeMounts: [{name: ledger, mountPath: /ledger}]}
              - {name: side, image: busybox, command: [sleep, '3600'], env: [{name: WHO, value: side}], volumeMounts: [{name: ledger, mountPath: /ledger}]}
            '''.stripIndent(), '''\
            phases:
            - func: KubeExecAll
              name: flush
              args:
                namespace: NS
                pods: db
                containers: main side
                command: [sh, -c, 'echo flush $WHO >> /ledger/effects; echo "###Phase-output###: {\\"key\\":\\"$WHO\\",\\"value\\":\\"1\\"}"']
            outputArtifacts:
              result: {keyValue: {main: '{{ .Phases.flush.Output.main }}', side: '{{ .Phases.flush.Output.side }}'}}
            ''', true),

        new Scenario('MultiContainerRun', '', '''\
            phases:
            - func: MultiContainerRun
              name: pipe
              args:
                namespace: NS
                backgroundImage: busybox
                backgroundCommand: [sh, -c, 'echo background >> /ledger/effects; echo 42 > /shared/part; mv /shared/part /shared/answer']
                outputImage: busybox
                outputCommand: [sh, -c, 'until [ -f /shared/answer ]; do sleep 0.02; done; echo output >> /ledger/effects; echo "###Phase-output###: {\\"key\\":\\"answer\\",\\"value\\":\\"$(cat /shared/answer)\\"}"']
                sharedVolumeDir: /shared
                podOverride:
                  volumes: [{name: ledger, persistentVolumeClaim: {claimName: ledger}}]
                  containers:
                  - {name: background, volumeMounts: [{name: ledger, mountPath: /ledger}]}
                  - {name: output, volumeMounts: [{name: ledger, mountPath: /ledger}]}
            outputArtifacts:
              result: {keyValue: {answer: '{{ .Phases.pipe.Output.answer }}'}}
            ''', false),

        new Scenario('PrepareData', '', '''\
            phases:
            - func: PrepareData
              name: prepare
              args:
                namespace: NS
                image: busybox
                volumes: {ledger: /ledger}
                failOnError: true
                command: [sh, -c, 'echo prepare >> /ledger/effects; echo "###Phase-output###: {\\"key\\":\\"size\\",\\"value\\":\\"12\\"}"']
            outputArtifacts:
              result: {keyValue: {size: '{{ .Phases.prepare.Output.size }}'}}
            ''', false),

        new Scenario('Wait', FLAG, '''\
            phases:
            - func: Wait
              name: wait
              args:
                timeout: 60s
                conditions:
                  allOf:
                  - condition: '{{ if eq "{ $.data.ready }" "yes" }}true{{ else }}false{{ end }}'
                    objectReference: {apiVersion: v1, resource: configmaps, name: flag, namespace: NS}
            ''', false),

        new Scenario('WaitV2', FLAG, '''\
            phases:
            - func: WaitV2
              name: wait
              args:
                timeout: 60s
                conditions:
                  allOf:
                  - condition: '{{ if eq .data.ready "yes" }}true{{ else }}false{{ end }}'
                    objectReference: {apiVersion: v1, resource: configmaps, name: flag, namespace: NS}
            ''', false),
    ]
}
