def l = ['x']
for (i in 1..60) { l = [l, l] }
blueprint('a') { action('b') { phase('c') { kubeTask image: 'x', command: l } } }
