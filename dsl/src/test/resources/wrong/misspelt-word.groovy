blueprint('orders') {
    action('backup') {
        pahse('dump') {
            kubeTask image: 'alpine:3', command: bash('date')
        }
    }
}
