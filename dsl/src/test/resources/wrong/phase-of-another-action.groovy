blueprint('orders') {
    def dump
    action('backup') {
        dump = phase('dump') {
            kubeTask image: 'alpine:3', command: bash('kando output path /x')
        }
    }
    action('restore') {
        phase('load') {
            kubeTask image: 'alpine:3',
                     command: bash("load ${dump.output('path')}")
        }
        outputArtifact('loaded', path: dump.output('path'))
    }
}
