blueprint('orders') {
    action('backup') {
        outputArtifact('dump', path: '/orders')
    }
    action('restore') {
        inputArtifactNames 'dump', 'log'
        phase('load') {
            kubeTask image: 'alpine:3', command: bash("load ${inputArtifact('dumps').path}")
        }
    }
}
