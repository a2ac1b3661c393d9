blueprint('orders') {
    action('backup') {
        def stop = phase('stopWriters') {
            scaleWorkload name: 'orders-api', replicas: 1
        }
        def dump = phase('dump') {
            kubeTask image: 'alpine:3', command: bash('kando output path /orders')
        }
        outputArtifact('dump', path: dump.output('pth'), replicas: stop.output('replicas'))
    }
}
