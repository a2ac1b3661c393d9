blueprint('orders') {
    action('backup') {
        phase('dump') {
            def login = secret('login', name: 'orders-login')
            configMap('settings', name: 'orders-settings')
            kubeTask image: 'alpine:3', command: bash("dump --user ${login.name}")
        }
    }
}
