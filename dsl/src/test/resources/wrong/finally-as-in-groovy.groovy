blueprint('orders') {
    action('backup') {
        phase('dump') {
            kubeTask image: 'alpine:3', command: bash('date')
        }
        finally {
            kubeTask image: 'alpine:3', command: bash('date')
        }
    }
}
