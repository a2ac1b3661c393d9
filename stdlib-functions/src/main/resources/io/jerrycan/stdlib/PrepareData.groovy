blueprint('example') {
    action('example') {
        def db = statefulSet
        phase('removeLocks') {
            prepareData namespace: db.namespace, image: 'busybox:1.36',
                        volumes: [("data-${db.name}-0"): '/data'], failOnError: true,
                        command: ['sh', '-c', 'rm -f /data/*.lock']
        }
    }
}
