// As rehearsal.yaml, for the classes that reading Groovy needs.
blueprint('rehearsal') {
    action('backup') {
        def ns = namespace
        def make = phase('make') {
            kubeOps(operation: 'create', namespace: ns.name, spec: '{apiVersion: v1, kind: ConfigMap, metadata: {name: made}}')
        }
        def scale = phase('scale') {
            scaleWorkload(kind: 'StatefulSet', namespace: ns.name, name: 'db', replicas: 0, waitForReady: false)
        }
        deferPhase('back') {
            scaleWorkload(kind: 'StatefulSet', namespace: ns.name, name: 'db',
                          replicas: scale.output('originalReplicaCount'), waitForReady: false)
        }
        outputArtifact('made', name: make.output('name'))
    }
}
