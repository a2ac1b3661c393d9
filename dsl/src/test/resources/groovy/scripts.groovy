blueprint('scripts') {
    action('backup') {
        phase('fromFile') {
            kubeTask image: 'alpine:3', command: bash(file('dump.sh')), env: [PROFILE: profile.json]
        }
        phase('inline') {
            def login = secret('login', name: 'orders')
            kubeTask image: 'alpine:3', command: bash('''
                if true; then

                    echo "$HOME"
                fi
                ''')
        }
        phase('faithful') {
            def login = secret('login', name: 'orders')
            kubeTask image: 'alpine:3', command: bash("""
                dump -p '${login.data('password').inScript()}' --profile '${profile.json.inScript()}'
                echo ${object.data['a.properties'].pipe('b64dec')} ${object.spec['containers'][0].name}
                echo ${template('range .StatefulSet.Pods')}{{ . }}{{ end }} {{ .Options.raw }} ${time}""")
        }
        phase('both') {
            multiContainerRun backgroundImage: 'a:1', backgroundCommand: ['a'], outputImage: 'b:1', outputCommand: ['b'],
                              env: [PROFILE: profile.json]
        }
    }
}
