blueprint('example') {
    action('example') {
        def writers = [namespace: statefulSet.namespace, name: 'orders-api', kind: 'Deployment']
        def stop = phase('stopWriters') {
            scaleWorkload(writers + [replicas: 0])
        }
        deferPhase('startWriters') {
            scaleWorkload(writers + [replicas: stop.output('originalReplicaCount')])
        }
    }
}
