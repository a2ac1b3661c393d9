package io.jerrycan.template.sprig

import spock.lang.Specification

class SprigSpec extends Specification implements Rendering {
    def "Kanister does not know #name, which is there all the same"() {
        expect:
        !Sprig.inKanister(name)
        Sprig.functions().get(name) != null

        where:
        name << ['get', 'dig', 'fromJson', 'toRawJson', 'chunk', 'any', 'all', 'seq', 'duration', 'durationRound',
            'regexQuoteMeta', 'addf', 'divf', 'randInt', 'randBytes', 'osBase', 'mustToDate', 'must_date_modify',
            'mustRegexFind', 'mustMergeOverwrite', 'genCAWithKey', 'bcrypt', 'htpasswd']
    }

    def "every function of Kanister's sprig is there"() {
        given:
        def known = Sprig.functions().names().findAll { Sprig.inKanister(it) }

        expect:
        known.size() == 150
        Sprig.functions().names().size() == 210
        known.containsAll(['hello', 'date_in_zone', 'trimall', 'b32dec', 'toDecimal', 'urlJoin', 'genSignedCert', 'uuidv4'])
    }

    def "neither Go's own functions nor unknown ones are Kanister's sprig"() {
        expect:
        !Sprig.inKanister(name)

        where:
        name << ['printf', 'index', 'nosuch', '']
    }

    def "sprig's slice hides Go's own, which would cut strings"() {
        expect:
        failure('{{ slice "abc" 1 }}') == 'list should be type of slice or array but string'
    }

    def "fail fails with its text, hello greets"() {
        expect:
        failure('{{ fail "set .Options.name" }}') == 'set .Options.name'
        render('{{ hello }}') == 'Hello!'
    }
}
