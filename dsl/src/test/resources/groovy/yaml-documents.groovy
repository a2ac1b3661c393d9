blueprint('yaml-documents') {
    action('restore') {
        def ports = [http: 80, metrics: 9090]

        phase('createJob') {
            def login = secret('login', name: 'orders')

            kubeOps operation: 'create', namespace: statefulSet.namespace, spec: yaml {
                apiVersion 'v1'
                kind 'Pod'
                metadata {
                    name "restore-${statefulSet.name}"
                    labels(app: 'orders', 'example.org/part': "it's 100%")
                }
                spec {
                    replicas object.spec.replicas
                    enabled true
                    empty null
                    args '-c', 3
                    ports(ports.collect { key, number -> [name: key, port: number] })
                    containers(['a', 'b']) { container ->
                        name container
                        image '{{ .Options.image }}'
                        env([[name: 'PASSWORD', value: login.data('password')]])
                    }
                }
            }
        }
    }
}
