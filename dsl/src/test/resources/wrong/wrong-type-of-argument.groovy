blueprint('orders') {
    action('restore') {
        phase('scale') {
            scaleWorkload replicas: 'many', name: ['a', 'b'], waitForReady: [:]
        }
        phase('handles') {
            def before = phase
            scaleWorkload replicas: statefulSet, name: { 'orders' }
        }
    }
}
