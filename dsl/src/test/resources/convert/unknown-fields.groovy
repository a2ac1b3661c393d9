blueprint('unknown-fields', labels: [app: 'orders'], unknownFields: [generation: 2]) {
    action('backup') {
        unknownFields(inputArtifactName: ['dump'])

        phase('dump') {
            unknownFields(arg: [a: 1])
            secret('login', name: 'x', unknownFields: [key: '{{ .Time }}'])
            object('other', kind: 'Pod')
            kubeTask image: 'x', command: ['date']
        }

        outputArtifact('new', unknownFields: [path: 'x'])
    }
}
