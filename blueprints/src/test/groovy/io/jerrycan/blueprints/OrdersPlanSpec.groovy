package io.jerrycan.blueprints

import io.jerrycan.spec.BlueprintSpec

class OrdersPlanSpec extends BlueprintSpec {

    def "#action does what its plan says"() {
        given:
        manifests('orders/app.yaml')

        expect:
        matches(plan('orders/orders.groovy', action, object: 'statefulset/shop/orders'), "src/test/plans/orders-${action}.yaml")

        where:
        action << ['backup', 'wipe', 'restore', 'delete']
    }
}
