def purge = { name, days -> [name, days] }
def image = 'alpine:3'
blueprint('orders') {
    action('backup') {
        phase('dump') {
            kubeTask image: image('a'), command: purge('orders')
        }
        phase('list') {
            kubeTask image: 'alpine:3', command: [1, 2].collect { a, b -> a }
        }
        phase('values') {
            kubeTask image: statefulSet('a'), command: ['a'].join(['b']) + null + 3 / 0
        }
    }
}
