blueprint('a') { action('b') { phase('c') { kubeTask image: 1e999999999, command: ['x'] } } }
