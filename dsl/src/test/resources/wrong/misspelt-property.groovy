blueprint('orders') {
    action('backup') {
        phase('dump') {
            kubeTask image: 'alpine:3', namespace: statefulSet.namspace,
                     command: bash("echo ${profile.locaton.bucket} ${deployment.pods.nam}")
        }
    }
}
