package io.jerrycan.cli

import spock.lang.Specification

class RehearsalSpec extends Specification {

    def "two dashes part the commands"() {
        expect:
        Rehearsal.commands('run', 'a.yaml', 'backup', '--', 'validate', 'b.groovy') ==
                [['run', 'a.yaml', 'backup'], ['validate', 'b.groovy']]
        Rehearsal.commands('validate', 'b.groovy') == [['validate', 'b.groovy']]
    }
}
