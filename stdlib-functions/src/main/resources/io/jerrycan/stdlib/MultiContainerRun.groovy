blueprint('example') {
    action('example') {
        def db = statefulSet
        def dump = phase('dump') {
            multiContainerRun namespace: db.namespace, sharedVolumeDir: '/shared',
                              initImage: 'busybox:1.36', initCommand: ['mkfifo', '/shared/stream'],
                              backgroundImage: 'registry.example.org/client:1',
                              backgroundCommand: ['sh', '-c', 'echo "all orders" > /shared/stream'],
                              outputImage: 'registry.example.org/tools:1',
                              outputCommand: ['sh', '-c', 'kando output bytes "$(wc -c < /shared/stream)"']
        }
        outputArtifact('dump', bytes: dump.output('bytes'))
    }
}
