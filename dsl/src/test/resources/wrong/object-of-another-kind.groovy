blueprint('orders') {
    action('backup') {
        kind 'Deployment'
        phase('dump') {
            kubeTask image: 'alpine:3', namespace: statefulSet.namespace, command: bash('dump')
        }
    }
    action('restore') {
        phase('load') {
            kubeTask image: 'alpine:3', namespace: deployment.namespace, command: bash("load ${statefulSet.name}")
        }
    }
}
