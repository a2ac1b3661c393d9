blueprint('orders') {
    action('backup') {
        phase('dump') {
            kubeTask image: template('get .Options "image"'), command: bash('dump')
        }
    }
}
