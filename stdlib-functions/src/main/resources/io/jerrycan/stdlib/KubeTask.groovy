blueprint('example') {
    action('example') {
        def db = statefulSet
        def dump = phase('dump') {
            def login = secret('login', name: 'orders-login', namespace: db.namespace)
            kubeTask image: 'registry.example.org/tools:1', namespace: db.namespace,
                     env: [PASSWORD: login.data('password')],
                     command: bash("""
                         printf '%s' "\$PASSWORD" > /dev/null     # a client would log in with it
                         kando output path "dumps/${db.name}.sql"
                     """)
        }
        outputArtifact('dump', path: dump.output('path'))
    }
}
