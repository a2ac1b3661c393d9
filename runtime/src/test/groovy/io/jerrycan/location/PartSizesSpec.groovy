package io.jerrycan.location

import spock.lang.Specification

class PartSizesSpec extends Specification {

    static final long MIB = 1L << 20
    static final long TIB = 1L << 40

    def "ten thousand parts hold the largest object there can be, and each is of a size that S3 takes"() {
        given:
        def sizes = new PartSizes(64L << 30)
        def all = (1..sizes.most()).collect { sizes.of(it) }

        expect:
        sizes.most() == 10_000
        all.sum { it as long } >= 5 * TIB
        all.every { it >= 5 * MIB && it <= 1280 * MIB }
        all == all.toSorted()
    }

    def "part #number has #mib MiB"() {
        expect:
        new PartSizes(64L << 30).of(number) == mib * MIB

        where:
        number || mib
        1      || 5
        800    || 5
        801    || 10
        1600   || 10
        1601   || 20
        10_000 || 1280
    }

    def "two parts always fit into half the heap: with #heap MiB they grow to #mib MiB"() {
        expect:
        new PartSizes(heap * MIB).of(10_000) == mib * MIB

        where:
        heap || mib
        16   || 5
        32   || 5
        48   || 10
        80   || 20
        256  || 40
        1024 || 160
    }

    def "with #heap MiB of heap, #first parts are in memory at first and #last in the end"() {
        given:
        def sizes = new PartSizes(heap * MIB)

        expect:
        sizes.together(1) == first
        sizes.together(10_000) == last

        where:
        heap  || first | last
        16    || 2     | 2
        48    || 4     | 2
        64    || 5     | 3
        4096  || 5     | 3
        65536 || 5     | 5
    }
}
