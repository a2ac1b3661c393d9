blueprint('example') {
    action('example') {
        def db = statefulSet
        def count = phase('count') {
            kubeExec namespace: db.namespace, pod: db.pod(0), container: 'orders',
                     command: ['sh', '-c', 'kando output files "$(ls /var/lib/orders | wc -l)"']
        }
        outputArtifact('counted', files: count.output('files'))
    }
}
