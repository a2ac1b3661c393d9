blueprint('defer-outputs') {
    action('backup') {
        def stop = phase('stop') {
            scaleWorkload replicas: 0, waitForReady: true
        }
        phase('dump') {
            kubeTask image: 'alpine:3', command: bash('date')
        }
        def start = deferPhase('start-again') {
            def login = secret('login', name: 'orders')
            kubeTask image: 'alpine:3',
                     env: [PASSWORD: login.data('password')],
                     command: bash("scale ${stop.output('originalReplicaCount')}")
        }
        outputArtifact('end', at: start.output('at'), day: start.output('the-day'))
    }
}
