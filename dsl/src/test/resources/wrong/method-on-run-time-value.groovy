blueprint('orders') {
    action('backup') {
        def name = statefulSet.name.toUpperCase()
        def part = "x-${statefulSet.name}".substring(2)
        def sum = options.replicas + 1
        def product = options.replicas * 2
        phase('dump') {
            kubeTask image: 'alpine:3', command: bash("echo ${name} ${part}"), namespace: statefulSet.name.split('-')
        }
    }
}
