blueprint('orders') {
    action('backup') {
        def clean = deferPhase('clean') {
            def login = secret('login', name: 'orders-login')
            kubeTask image: 'alpine:3', command: bash('date'), env: [USER: login.name]
        }
        def first = phase('first') {
            kubeTask image: 'alpine:3', command: bash("echo ${clean.output('x')}")
        }
        phase('second') {
            secret('login', name: first.output('secretName'))
            kubeTask image: 'alpine:3', command: bash("echo ${third.output('x')}")
        }
        def third = phase('third') {
            kubeTask image: 'alpine:3', command: bash('date')
        }
        outputArtifact('dump', path: clean.output('path'))
    }
}
