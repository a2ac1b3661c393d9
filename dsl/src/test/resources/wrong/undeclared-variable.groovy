blueprint('orders') {
    image = 'alpine:3'
    action('backup') {
        phase('dump') {
            kubeTask image: imge, command: bash('date')
        }
        def stop = 'a'
        def stop = 'b'
        stop.x = 'y'
    }
}
