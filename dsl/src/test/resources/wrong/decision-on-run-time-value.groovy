blueprint('orders') {
    action('backup') {
        def image = options.image ?: 'alpine:3'
        if (options.fast) {
            phase('fast') {
                kubeTask image: image, command: bash('date')
            }
        }
        def mode = options.mode == 'full' ? 'all' : 'some'
        phase('slow') {
            kubeTask image: !profile ? 'a' : 'b', command: bash("echo ${mode}")
        }
    }
}
