blueprint('orders') {
    action('backup') {
        phase('dump') {
            kubeTask image: 'alpine:3', command: bash(file('../secrets.sh'))
        }
        phase('absolute') {
            kubeTask image: 'alpine:3', command: bash(file('/etc/passwd'))
        }
        phase('missing') {
            kubeTask image: 'alpine:3', command: bash(file('no-such.sh'))
        }
    }
}
