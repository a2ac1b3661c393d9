blueprint('orders') {
    action('backup') {
        phase('dump') {
            ""  image: 'alpine:3', command: bash('date')
        }
    }
}
