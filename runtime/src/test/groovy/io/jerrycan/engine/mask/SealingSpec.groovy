package io.jerrycan.engine.mask

import spock.lang.Specification

class SealingSpec extends Specification {
    Masker masker = new Masker()
    Sealing sealing = new Sealing(masker)

    def "a seal tells nothing of its value, and who knows the value opens it: #text"() {
        given:
        masker.add('correct-horse')
        masker.add('correct-horse-battery')
        def other = new Masker()
        other.add('correct-horse')
        other.add('correct-horse-battery')

        when:
        def sealed = sealing.seal(text)

        then:
        sealed ==~ pattern
        Sealing.isSealed(sealed)
        new Sealing(other).open(sealed) == text

        where:
        text                                       | pattern
        'correct-horse'                            | /⟦secret [0-9a-f]{16}⟧/
        'a correct-horse, a correct-horse-battery' | /a ⟦secret [0-9a-f]{16}⟧, a ⟦secret [0-9a-f]{16}⟧/
        'correct-horsecorrect-horse'               | /(⟦secret [0-9a-f]{16}⟧){2}/
        'in base64 Y29ycmVjdC1ob3JzZQ=='           | /in base64 ⟦secret [0-9a-f]{16}⟧/
    }

    def "text without a value is the same object"() {
        given:
        masker.add('correct-horse')
        def text = 'nothing to see'

        expect:
        sealing.seal(text).is(text)
        sealing.open(text).is(text)
    }

    def "who does not know the value leaves the seal as it is"() {
        given:
        masker.add('correct-horse')
        def sealed = sealing.seal('a correct-horse')

        expect:
        new Sealing(new Masker()).open(sealed) == sealed
    }

    def "what is sealed already is not sealed again"() {
        given:
        masker.add('correct-horse')
        def sealed = sealing.seal('a correct-horse')

        expect:
        sealing.seal(sealed) == sealed
    }
}
