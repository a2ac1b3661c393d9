blueprint('orders') {
    action('backup') {
        def dump = phase('dump') {
            kubeTask image: 'alpine:3', command: bash("echo ${statefulSet} ${[1, 2]} ${null}"), namespace: profile
        }
        outputArtifact('dump', path: dump, size: null)
    }
}
