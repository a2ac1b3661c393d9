blueprint('orders') {
    action('backup') {
        phase('dump') {
            secret('login', name: 'orders-login')
            secret('login', name: 'other-login', nmespace: 'x')
            kubeTask image: 'alpine:3', command: bash('date')
        }
        phase('dump') {
            kubeTask image: 'alpine:3', command: bash('date')
        }
        deferPhase('clean') {
            kubeTask image: 'alpine:3', command: bash('date')
        }
        deferPhase('cleanAgain') {
            kubeTask image: 'alpine:3', command: bash('date')
        }
        outputArtifact('dump', path: 'a')
        outputArtifact('dump', size: '1')
    }
    action('backup') {
    }
}
