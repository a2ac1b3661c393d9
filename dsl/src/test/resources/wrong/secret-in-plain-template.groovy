blueprint('orders') {
    action('backup') {
        phase('dump') {
            def login = secret('login', name: 'orders-login')
            kubeTask image: 'alpine:3',
                     command: bash('''
                         {{- if .Profile.Credential.KeyPair }}
                         dump --password '{{ index .Phases.dump.Secrets.login.Data "password" | toString }}'
                         {{- end }}
                     ''')
        }
        phase('push') {
            kubeTask image: 'alpine:3',
                     command: ['kando', 'location', 'push', '--profile', '{{toJson .Profile}}', "${inScript('{{- toJson .Profile -}}')}"]
        }
        phase('exec') {
            kubeExec namespace: 'orders', pod: 'orders-0',
                     command: ['login', '{{ .Profile.Location.Bucket }}', '{{- .Profile.Credential.KeyPair.ID -}}', inScript(login())]
        }
    }
}

def login() {
    options.login
}
