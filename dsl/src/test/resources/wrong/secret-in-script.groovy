blueprint('orders') {
    action('backup') {
        phase('dump') {
            def login = secret('login', name: 'orders-login')
            def flags = "-p${login.data.password}"
            kubeTask image: 'alpine:3',
                     command: bash("""
                         dump --password ${login.data('password')} ${flags}
                         kando location push --profile '${profile.json}' -
                         echo ${login.data('password').inScript()} ${login.name}
                     """)
        }
        phase('exec') {
            kubeExec namespace: 'orders', pod: 'orders-0',
                     command: ['mysql', '-p', secrets('db').data('password'), template('toJson .Profile')]
        }
    }
}
