blueprint('orders') {
    action('restore') {
        phase('ready') {
            waitV2 timeout: '5m', conditions: [anyOf: [[
                condition: '{{ if "Ready" }}true{{ end }}',
                objectReference: [apiVersion: 'v1', resource: 'pods', name: 'orders-0', namespace: 'orders']]]]
        }
    }
}
