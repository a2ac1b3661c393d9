blueprint('example') {
    action('example') {
        def db = statefulSet
        phase('wait') {
            wait timeout: '2m', conditions: [
                allOf: [[condition: '{{ eq "{ $.status.readyReplicas }" "{ $.spec.replicas }" }}',
                         objectReference: [apiVersion: 'v1', group: 'apps', resource: 'statefulsets',
                                           name: db.name, namespace: db.namespace]]]]
        }
    }
}
