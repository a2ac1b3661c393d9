blueprint('example') {
    action('example') {
        def db = statefulSet
        phase('flush') {
            kubeExecAll namespace: db.namespace, pods: "${db.pod(0)} ${db.pod(1)}", containers: 'orders',
                        command: ['sync', '/var/lib/orders']
        }
    }
}
