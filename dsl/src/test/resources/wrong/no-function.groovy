blueprint('orders') {
    action('backup') {
        phase('dump') {
        }
        phase('list') {
            secret('login', name: 'orders-login')
        }
    }
}
