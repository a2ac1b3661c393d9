package io.jerrycan.blueprints

import io.jerrycan.model.State
import io.jerrycan.spec.BlueprintSpec

import java.nio.file.Files
import java.nio.file.Path

class OrdersSpec extends BlueprintSpec {
    static final BLUEPRINT = 'orders/orders.groovy'
    static final ORDERS = [object: 'statefulset/shop/orders']

    def setup() {
        manifests('orders/app.yaml')
    }

    def "the writers come back when the dump fails"() {
        given:
        tool('tar', '''#!/bin/sh
            echo "no space left" >&2
            exit 3
        ''')

        when:
        def backup = perform(ORDERS, BLUEPRINT, 'backup')

        then:
        !backup.complete
        backup.states == [stopWriters: State.COMPLETE, dump: State.FAILED, startWriters: State.COMPLETE]
        backup.errors.size() == 1
        backup.errors[0].contains('phase dump (orders/orders.groovy:')
        backup.lines == ['no space left']
        writers() == 2
    }

    def "wiped data comes back byte for byte, and a deleted dump leaves nothing behind"() {
        given:
        def before = contents()

        when:
        def backup = perform(ORDERS, BLUEPRINT, 'backup')

        then:
        backup.complete
        backup.outputs.stopWriters == [originalReplicaCount: 2]
        backup.artifacts.dump.path ==~ 'orders/shop/[0-9]{8}-[0-9]{6}[.]tar[.]gz'
        Files.exists(store().resolve(backup.artifacts.dump.path))
        writers() == 2

        when:
        def wipe = perform(ORDERS, BLUEPRINT, 'wipe')

        then:
        wipe.complete
        contents().isEmpty()

        when:
        def restore = perform(ORDERS + [from: backup], BLUEPRINT, 'restore')

        then:
        restore.complete
        contents() == before
        before.size() == 40
        writers() == 2

        when:
        def delete = perform(ORDERS + [from: backup], BLUEPRINT, 'delete')

        then:
        delete.complete
        !Files.exists(store().resolve(backup.artifacts.dump.path))
    }

    private int writers() {
        kubernetes.apps().deployments().inNamespace('shop').withName('orders-api').get().spec.replicas
    }

    private Map<String, List<Byte>> contents() {
        Path folder = claim('shop', 'data-orders-0')
        folder.toFile().listFiles().collectEntries { [it.name, it.bytes.toList()] }
    }
}
