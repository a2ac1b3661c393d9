blueprint('orders') {
    action('backup') {
        phase('dump') {
            kubeTask image: 'alpine:3',
                     namespace: '{{ .StatefulSt.Name }}',
                     command: bash("""
                         echo start
                         echo {{ .Options.x | uper }}
                     """)
        }
        phase('braces') {
            kubeTask image: template('{{ .Options.image }}'), command: bash('date')
        }
    }
}
