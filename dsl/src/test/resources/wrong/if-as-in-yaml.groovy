blueprint('orders') {
    action('backup') {
        phase('dump') {
            if options.full
            kubeTask image: 'alpine:3', command: bash('date')
        }
    }
}
