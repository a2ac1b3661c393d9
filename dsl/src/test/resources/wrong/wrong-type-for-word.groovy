def name = 3
blueprint(name) {
    action(['backup']) {
        phase('dump', 'now') {
            kubeTask 'alpine:3'
        }
        phase(statefulSet.name) {
            kubeTask image: 'alpine:3', command: bash(['date'])
        }
        phase {
            kubeTask image: 'alpine:3', command: bash('date')
        }
    }
}
