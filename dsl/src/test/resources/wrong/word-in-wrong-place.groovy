phase('early') { }
blueprint('orders') {
    kubeTask image: 'alpine:3'
    action('backup') {
        kubeTask image: 'alpine:3', command: bash('date')
        secret('login', name: 'orders-login')
        phase('dump') {
            phase('inner') { }
            outputArtifact('dump', path: 'x')
            kubeTask image: 'alpine:3', command: bash('date')
        }
        action('other') { }
    }
}
