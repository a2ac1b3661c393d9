def tools = [image: 'alpine:3', namespace: 'orders']

def purge(name, days = 7) {
    phase("purge-${name}") {
        kubeTask image: 'alpine:3', command: ['purge', name, "--days=${days}"]
    }
}

blueprint('loops') {
    def databases = [orders: 5432, bills: 5433]

    action('backup') {
        databases.each { name, port ->
            phase("dump-${name}") {
                kubeTask(*: tools, command: ['dump', name, port.toString()])
            }
        }
        for (n in 1..2) {
            phase("check${n}") {
                kubeTask tools + [command: ['check', "${n}"], namespace: 'checks']
            }
        }
        if (databases.size() > 1) {
            purge('orders')
        }
        purge('bills', 30)
    }

    ['daily', 'weekly'].each { period ->
        action(period) {
            phase(period.capitalize()) {
                kubeTask image: 'alpine:3',
                         command: databases.findAll { it.value > 5432 }.collect { "${it.key}:${it.value}" } + [period.toUpperCase()]
            }
        }
    }
}
