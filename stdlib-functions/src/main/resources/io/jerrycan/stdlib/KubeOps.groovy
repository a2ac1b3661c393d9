blueprint('example') {
    action('example') {
        def db = statefulSet
        phase('note') {
            kubeOps operation: 'create', namespace: db.namespace, spec: yaml {
                apiVersion 'v1'
                kind 'ConfigMap'
                metadata {
                    name 'last-backup'
                }
                data {
                    at time.format('2006-01-02 15:04:05')
                }
            }
        }
        phase('forget') {
            kubeOps operation: 'delete', objectReference: [apiVersion: 'v1', resource: 'configmaps', name: 'last-backup',
                                                           namespace: db.namespace]
        }
    }
}
