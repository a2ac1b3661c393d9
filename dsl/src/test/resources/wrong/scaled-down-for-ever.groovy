blueprint('orders') {
    action('restore') {
        phase('stopWriters') {
            scaleWorkload kind: 'Deployment', namespace: 'orders', name: 'orders-api', replicas: 0
        }
        phase('load') {
            kubeTask image: 'alpine:3', command: bash('load')
        }
    }
}
