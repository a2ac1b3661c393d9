blueprint('secrets') {
    action('backup') {
        phase('dump') {
            def login = secret('login', name: 'orders', namespace: statefulSet.namespace)
            kubeTask image: 'pg',
                     podOverride: [nodeSelector: [disk: 'fast']],
                     env: [PASSWORD: login.data.password],
                     command: bash("""
                         {{- if .Profile.Credential.KeyPair }}
                         export KEY='${profile.credential.keyPair.id.inScript()}'
                         {{- end }}
                         dump --password "${login.data('a-b').inScript()}" ${inScript('{{ .Secrets.x | toJson }}')} |
                           kando location push --profile '${profile.json.inScript()}' --path "\$path" -
                     """)
        }
    }
}
