blueprint('orders') {
    action('backup') {
        for (pod in statefulSet.pods) {
            phase("dump-${pod}") {
                kubeTask image: 'alpine:3', command: bash('date')
            }
        }
        for (i in 1..options.count) {
            phase('x') { }
        }
        statefulSet.pods.each { }
        options.count.times { }
    }
}
