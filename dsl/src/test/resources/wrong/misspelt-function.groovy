blueprint('orders') {
    action('backup') {
        phase('dump') {
            kubeTsk image: 'alpine:3', comand: bash('date')
        }
        phase('list') {
            KubeTask image: 'alpine:3', command: bash('date')
        }
        phase('sweep') {
            vacuum database: 'orders'
        }
    }
}
