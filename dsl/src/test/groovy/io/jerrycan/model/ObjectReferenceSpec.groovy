package io.jerrycan.model

import spock.lang.Specification

class ObjectReferenceSpec extends Specification {

    def "what people write reads the same when it is printed: #text"() {
        expect:
        ObjectReference.parse(text).toString() == printed

        where:
        text                              || printed
        'statefulset/shop/orders'         || 'statefulset/shop/orders'
        'namespace/shop'                  || 'namespace/shop/shop'
        'apps/v1/daemonsets/shop/agent'   || 'apps/v1/daemonsets/shop/agent'
    }

    def "an empty part of a name is refused"() {
        when:
        ObjectReference.parse('statefulset//orders')

        then:
        def e = thrown(IllegalArgumentException)
        e.message.startsWith("'statefulset//orders' names no object")
    }
}
