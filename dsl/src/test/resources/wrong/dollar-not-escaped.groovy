blueprint('orders') {
    action('backup') {
        def path = '/orders'
        phase('dump') {
            kubeTask image: 'alpine:3',
                     command: bash("""
                         target="$HOME/${path}"
                         cp x "$target" "${pth}"
                     """)
        }
    }
}
