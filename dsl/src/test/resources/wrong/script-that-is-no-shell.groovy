blueprint('orders') {
    def tables = ['orders', 'customers']
    action('backup') {
        phase('dump') {
            kubeTask image: 'alpine:3',
                     namespace: statefulSet.namespace,
                     command: bash("""
                         cd /dump
                         for table in ${tables.join(' ')}; do
                             dump --host ${statefulSet.name} "\$table
                         done
                     """)
        }
        phase('list') {
            kubeExec namespace: 'orders', pod: 'orders-0', command: bash('''
                if [ -e /dump ]
                    ls /dump
                fi''')
        }
    }
}
