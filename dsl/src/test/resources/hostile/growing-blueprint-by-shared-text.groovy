def t = 'x' * 1000000
blueprint('a') { action('b') { phase('c') { kubeTask image: 'x', command: (1..10000).collect { t } } } }
