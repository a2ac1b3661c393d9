def images = ['alpine:3', 'alpine:4']
blueprint('orders') {
    action('backup') {
        phase('dump') {
            kubeTask image: images[2], command: bash('date')
        }
        phase('method') {
            kubeTask image: images.frist(), command: bash(images.execute())
        }
    }
}
