blueprint('orders') {
    action('backup') {
        timeout '2 hours'
        timeout options.limit
        retry limit: 3
        idempotent true
        phase('dump') {
            when options.full
            when options.big
            timeout 30
            retry limit: 0, on: 'sometimes', backoff: [duration: 'ten', factor: 0.5, maxDuration: '1.5h']
            forEach 3
            idempotent 'yes'
            kubeTask image: error, command: bash('date')
        }
        phase('check') {
            timeout '0s'
            timeout '5s'
            retry limt: 3, backoff: [durations: '10s']
            kubeTask image: item, command: bash('date')
        }
        phase('prune') {
            retry on: 'transiant', backoff: '5s'
            kubeTask image: 'a', command: bash('date')
        }
        phase('tell') {
            retry limit: options.limit
            kubeTask image: 'a', command: bash('date')
        }
        parallel('both') {
            timeout '5s'
            def one = phase('one') {
                kubeTask image: 'a', command: bash('date')
            }
            phase('two') {
                kubeTask image: one.output('image'), command: bash('date')
            }
            parallel('inner') { }
        }
        parallel('both') { }
        deferPhase('first') {
            retry()
            kubeTask image: 'a', command: bash('date')
        }
        finallyPhase('last') {
            finallyPhase('inner') { }
            when error.code
            kubeTask image: 'a', command: bash('date')
        }
    }
}
