// target: k10
blueprint('orders') {
    action('backupPreHook') {
        phase('dump') {
            kubeTask image: template('index .Options "image"'), command: bash('dump')
        }
    }
}
