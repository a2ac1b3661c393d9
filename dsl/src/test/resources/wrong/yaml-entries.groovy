blueprint('orders') {
    action('backup') {
        phase('job') {
            kubeOps operation: 'create', spec: yaml {
                kind 'Job'
                kind 'CronJob'
                metadata()
                name statefulSet
            }
        }
    }
}
