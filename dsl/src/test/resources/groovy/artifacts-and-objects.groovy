blueprint('artifacts', namespace: 'backups', labels: [team: 'orders'], annotations: ['example.org/owner': 'me']) {

    action('backup') {
        kind 'StatefulSet'
        secretNames 'aws', 'db'
        configMapNames 'location'

        def dump = phase('dump-all') {
            def login = secret('login', name: object.metadata.labels['app.kubernetes.io/instance'],
                               namespace: statefulSet.namespace)
            def settings = configMap('dump-settings', name: 'settings', namespace: 'orders', apiVersion: 'v1')

            kubeExec namespace: statefulSet.namespace, pod: statefulSet.pods[0], container: statefulSet.containers[0][0],
                     command: ['dump', '--user', login.data.user.inScript(), '--path', settings.data('path')]
        }

        def size = phase('size') {
            kubeTask(image: options.image.or('alpine:3'),
                     command: bash("""
                         echo ${dump.output('path')} ${dump.output('dump-id')} ${object.spec.replicas}
                         echo ${configMaps('location').data.path} ${configMaps('location').data('a.b')}
                     """),
                     env: [KEY: secrets('aws').data('key'), BUCKET: profile.location.bucket, REPLICAS: 3,
                           PODS: statefulSet.pods.join(','), OTHER: option('other-image')],
                     podOverride: [serviceAccountName: 'dumper',
                                   containers: [[name: 'container', imagePullPolicy: 'Always', env: [[name: 'A', value: 'b']]],
                                                [name: 'helper', image: 'helper:1']]])
        }

        outputArtifact('dump', path: dump.output('path'), size: "${size.output('bytes')} bytes", fixed: 1)
        outputArtifact('snapshot', kopiaSnapshot: size.output('snapshot'))
    }

    action('restore') {
        def dump = inputArtifact('dump')

        phase('load') {
            kubeTask image: 'alpine:3', command: bash("load ${dump.path} ${dump.value('size')}"),
                     namespace: "${namespace.name}"
        }
        phase('loadSnapshot') {
            kubeTask image: 'alpine:3',
                     command: ['load', inputArtifact('snapshot').kopiaSnapshot, inputArtifact('from-elsewhere').value('a-b')]
        }
    }
}
