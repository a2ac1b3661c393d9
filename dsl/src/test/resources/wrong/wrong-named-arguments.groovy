blueprint('orders', nmespace: 'backups') {
    action('backup', kind: 'StatefulSet') {
        phase('dump') {
            secret('login', namespace: 'orders')
            configMap('settings', name: 'settings', nmaespace: 'orders')
            kubeTask image: 'alpine:3', command: bash('date'), podLabels: [a: 'b', a: 'c']
        }
    }
}
