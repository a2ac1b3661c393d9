package io.jerrycan.stdlib.api

import io.fabric8.kubernetes.api.model.ConfigMapBuilder
import io.fabric8.kubernetes.api.model.ConfigMapListBuilder
import spock.lang.Specification

class FreshnessSpec extends Specification {
    static map(String version) { new ConfigMapBuilder().withNewMetadata().withResourceVersion(version).endMetadata().build() }

    static list(String version, String... items) {
        new ConfigMapListBuilder().withNewMetadata().withResourceVersion(version).endMetadata()
            .withItems(items.collect { map(it) }).build()
    }

    def "versions that are no numbers cannot be compared: #version, #item"() {
        expect:
        Freshness.of(list(version, *item)).empty

        where:
        version | item
        ''      | []
        null    | []
        'abc'   | ['5']
        '7'     | ['v5']
    }

    def "a list of version 7 with #listed is #reached reached by a watch at #at that has #seen"() {
        expect:
        Freshness.of(list('7', *listed)).get().isReached(seen.stream().map { map(it) }.findFirst(), at) == (reached == 'indeed')

        where:
        listed | seen   | at                     || reached
        ['5']  | ['4']  | '4'                    || 'not'
        ['5']  | []     | '4'                    || 'not'
        []     | ['5']  | '6'                    || 'not'
        []     | ['7']  | '7'                    || 'not'
        ['5']  | ['5']  | '5'                    || 'indeed'
        ['5']  | ['10'] | '10'                   || 'indeed'
        ['5']  | []     | '6'                    || 'indeed'
        []     | []     | '3'                    || 'indeed'
        []     | ['8']  | '8'                    || 'indeed'
        ['5']  | ['18446744073709551616'] | '18446744073709551616' || 'indeed'
    }
}
