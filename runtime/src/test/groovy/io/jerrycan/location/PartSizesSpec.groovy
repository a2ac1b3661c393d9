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
        all.every { it >= 5 * MIB && it <= 1024 * MIB }
        all == all.toSorted()
    }

    def "part #number has #mib MiB"() {
        expect:
        new PartSizes(64L << 30).of(number) == mib * MIB

        where:
        number || mib
        1      || 8
        800    || 8
        801    || 16
        1600   || 16
        1601   || 32
        10_000 || 1024
    }

    def "two parts always fit into the heap: with #heap MiB they grow to #mib MiB"() {
        expect:
        new PartSizes(heap * MIB).of(10_000) == mib * MIB

        where:
        heap || mib
        16   || 8
        48   || 8
        80   || 16
        256  || 32
        1024 || 128
    }
}
