blueprint('handles', namespace: 'shop') {
    action('backup') {
        kind 'StatefulSet'
        def old = inputArtifact('old')
        inputArtifact('unused')

        phase('dump it') {
            kubeTask image: options['image'].or('pg'), command: ['copy', old.path]
        }

        def timePhase = phase('time') {
            kubeTask image: 'x',
                     command: ['{{ index .Phases "dump it" }}',
                               secrets('aws').data.id.inScript(),
                               '{{ .Phases.time.Output.x }}']
        }

        def third = phase('third') {
            kubeTask image: 'x', command: [timePhase.output('at')]
        }

        def deferred = deferPhase {
            kubeTask image: 'x', command: ['date']
        }

        outputArtifact('new', 'a b': third.output('p'), kopiaSnapshot: deferred.output('k'))
        outputArtifact('old', path: old.path)
    }

    action('restore') {
        configMapNames 'settings', 'settings'
        inputArtifactNames()

        phase('unpack') {
            def settings = configMap('settings', name: object.metadata.name, namespace: object.metadata.namespace)
            kubeExec namespace: statefulSet.namespace,
                     pod: statefulSet.pod(0),
                     command: [configMaps('settings').data.a,
                               settings.data('b-c'),
                               '{{ .ArtifactsIn.old.KeyValue.nokey }}',
                               inputArtifact('foreign').key,
                               '{{.StatefulSet.Name}}']
        }
    }
}
