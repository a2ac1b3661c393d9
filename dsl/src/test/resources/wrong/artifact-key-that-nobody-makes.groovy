blueprint('orders') {
    action('restore') {
        def dump = inputArtifact('dump')
        phase('load') {
            kubeTask image: 'alpine:3', command: bash("load ${dump.pth} ${dump.value('size')}")
        }
        phase('other') {
            kubeTask image: 'alpine:3', command: bash("load ${inputArtifact('elsewhere').path}")
        }
    }
    action('backup') {
        def made = phase('dump') {
            kubeTask image: 'alpine:3', command: bash('date')
        }
        outputArtifact('dump', path: made.output('path'))
    }
}
