package io.jerrycan.template

import spock.lang.Specification

class TemplateVectorsSpec extends Specification {
    def "#vector is as in Go"() {
        expect:
        vector.mismatch() == null

        where:
        vector << TemplateVector.all()
    }
}
