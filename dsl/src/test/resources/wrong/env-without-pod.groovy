blueprint('orders') {
    action('backup') {
        phase('exec') {
            kubeExec namespace: 'orders', pod: 'orders-0', command: ['date'], env: [A: 'b']
        }
        phase('list') {
            kubeTask image: 'alpine:3', command: ['date'], env: ['A=b']
        }
        phase('mixed') {
            kubeTask image: 'alpine:3', command: ['date'], env: [A: 'b'], podOverride: [containers: 'none']
        }
    }
}
