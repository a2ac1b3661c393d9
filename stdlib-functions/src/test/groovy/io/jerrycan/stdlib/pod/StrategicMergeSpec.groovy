package io.jerrycan.stdlib.pod

import spock.lang.Specification

class StrategicMergeSpec extends Specification {
    def merge(Map original, Map patch) { StrategicMerge.apply(original, patch) }

    def "an item without its merge key is refused, and the list is named"() {
        when:
        merge([containers: [[name: 'a']]], [containers: [[image: 'secret']]])

        then:
        def e = thrown(IllegalArgumentException)
        e.message == "an item of 'containers' has no 'name'"
    }

    def "an item of a keyed list that is no map is refused"() {
        when:
        merge([:], [volumes: ['data']])

        then:
        def e = thrown(IllegalArgumentException)
        e.message == "an item of 'volumes' is no map"
    }

    def "an unknown directive is refused"() {
        when:
        merge([a: [b: 1]], [a: ['$patch': 'append']])

        then:
        def e = thrown(IllegalArgumentException)
        e.message == '$patch must be delete, replace or merge'
    }

    def "maps merge, null deletes, and neither argument changes"() {
        given:
        def original = [a: 1, b: [c: 1, d: 2]].asImmutable()
        def patch = [b: [c: null, e: 3], f: [g: null, h: 1], a: 2].asImmutable()

        expect:
        merge(original, patch) == [a: 2, b: [d: 2, e: 3], f: [h: 1]]
    }

    def "a value of another shape replaces"() {
        expect:
        merge([a: [b: 1], c: [1], d: 1], [a: 1, c: [x: 1], d: [2]]) == [a: 1, c: [x: 1], d: [2]]
    }

    def "items of #list merge by #key"() {
        expect:
        merge([(list): [[(key): 'x', old: 1], [(key): 'y']]], [(list): [[(key): 'x', new: 2]]]) ==
            [(list): [[(key): 'x', old: 1, new: 2], [(key): 'y']]]

        where:
        list                        | key
        'containers'                | 'name'
        'initContainers'            | 'name'
        'ephemeralContainers'       | 'name'
        'volumes'                   | 'name'
        'env'                       | 'name'
        'imagePullSecrets'          | 'name'
        'volumeMounts'              | 'mountPath'
        'volumeDevices'             | 'devicePath'
        'hostAliases'               | 'ip'
        'topologySpreadConstraints' | 'topologyKey'
        'ports'                     | 'containerPort'
        'ports'                     | 'port'
        'conditions'                | 'type'
        'ownerReferences'           | 'uid'
    }

    def "two ports of one number survive a patch of a third"() {
        given:
        def dns = [[containerPort: 53, protocol: 'TCP'], [containerPort: 53, protocol: 'UDP']]

        expect:
        merge([ports: dns], [ports: [[containerPort: 80]]]) == [ports: [[containerPort: 80]] + dns]
    }

    def "a list without merge key is replaced, with its nulls dropped"() {
        expect:
        merge([command: ['a', 'b'], tolerations: [[key: 'x']]], [command: ['c'], tolerations: [[key: 'y', value: null]]]) ==
            [command: ['c'], tolerations: [[key: 'y']]]
    }

    def "lists inside items merge too"() {
        expect:
        merge(
            [containers: [[name: 'c', env: [[name: 'A', value: '1'], [name: 'B', value: '2']]]]],
            [containers: [[name: 'c', env: [[name: 'B', value: '3']]]]]
        ) == [containers: [[name: 'c', env: [[name: 'A', value: '1'], [name: 'B', value: '3']]]]]
    }

    def "a new item comes before those that the patch does not name, as in Kubernetes"() {
        expect:
        merge([containers: [[name: 'container']]], [containers: [[name: 'sidecar']]]).containers*.name ==
            ['sidecar', 'container']
        merge([containers: [[name: 'container']]], [containers: [[name: 'container'], [name: 'sidecar']]]).containers*.name ==
            ['container', 'sidecar']
        merge([containers: [[name: 'a'], [name: 'b'], [name: 'c']]], [containers: [[name: 'c'], [name: 'b']]]).containers*.name ==
            ['a', 'c', 'b']
    }

    def "directives delete, replace and order"() {
        expect:
        merge(original, patch) == result

        where:
        original                                   | patch                                                                | result
        [a: [b: 1, c: 2]]                          | [a: ['$patch': 'replace', d: 3]]                                     | [a: [d: 3]]
        [a: [b: 1]]                                | [a: ['$patch': 'delete']]                                            | [a: [:]]
        [a: [b: 1]]                                | [a: ['$patch': 'merge', c: 2]]                                       | [a: [b: 1, c: 2]]
        [env: [[name: 'A'], [name: 'B']]]          | [env: [[name: 'A', '$patch': 'delete']]]                             | [env: [[name: 'B']]]
        [env: [[name: 'A'], [name: 'B']]]          | [env: [['$patch': 'replace'], [name: 'C']]]                          | [env: [[name: 'C']]]
        [finalizers: ['a', 'b']]                   | [finalizers: ['b', 'c']]                                             | [finalizers: ['a', 'b', 'c']]
        [finalizers: ['a', 'b']]                   | ['$deleteFromPrimitiveList/finalizers': ['a']]                       | [finalizers: ['b']]
        [env: [[name: 'A'], [name: 'B']]]          | ['$setElementOrder/env': [[name: 'B'], [name: 'A']]]                 | [env: [[name: 'B'], [name: 'A']]]
        [env: [[name: 'A'], [name: 'B']]]          | ['$setElementOrder/env': [[name: 'B'], [name: 'C'], [name: 'A']], env: [[name: 'C']]] | [env: [[name: 'B'], [name: 'C'], [name: 'A']]]
        [s: [type: 'A', one: 1, two: 2]]           | [s: ['$retainKeys': ['type', 'two'], type: 'B']]                     | [s: [type: 'B', two: 2]]
    }
}
