blueprint('orders') {
    action('backup') {
        timeout '2h'
        def orders

        phase('quiesce') {
            when options.quiesce.or('true')
            idempotent true
            kubeExec namespace: 'shop', pod: statefulSet.pods[0], command: ['psql', '-c', 'CHECKPOINT']
        }

        parallel('dumps') {
            orders = phase('orders') {
                retry limit: 3, on: 'always', backoff: [duration: '10s', factor: 1.5, maxDuration: '5m']
                timeout '1h10m'
                kubeTask image: 'alpine:3', command: ['dump', 'orders']
            }
            phase('users') {
                retry limit: 1
                kubeTask image: 'alpine:3', command: ['dump', 'users']
            }
        }

        phase('check') {
            forEach statefulSet.pods
            kubeExec namespace: 'shop', pod: item, command: ['check', orders.output('path')]
        }

        phase('notify') {
            forEach([[name: 'ops', url: options.ops], [name: 'dev', url: 'http://dev']])
            kubeTask image: 'alpine:3', command: ['tell', item.name, item['url']]
        }

        phase('prune') {
            when "{{ eq .Options.prune \"yes\" }}"
            forEach dumps()
            kubeTask image: 'alpine:3', command: ['rm', item]
        }

        def start = deferPhase('start') {
            timeout '30s'
            idempotent false
            scaleWorkload replicas: 1
        }

        def report = finallyPhase('report') {
            when error
            kubeTask image: 'alpine:3', command: ['report', error, start.output('originalReplicaCount')]
        }

        finallyPhase('tidy') {
            kubeTask image: 'alpine:3', command: ['tidy', report.output('id')]
        }

        outputArtifact('dump', path: orders.output('path'), report: report.output('id'))
    }
}

def dumps() {
    option('old-dumps').pipe('splitList ","').toJson()
}
