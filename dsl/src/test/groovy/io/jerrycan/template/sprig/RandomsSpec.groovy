package io.jerrycan.template.sprig

import spock.lang.Specification

class RandomsSpec extends Specification implements Rendering {
    def "#template fails"() {
        expect:
        failure("{{ $template }}") == message

        where:
        template         || message
        'randInt 5 5'    || 'invalid argument to Intn'
        'randBytes -1'   || 'runtime error: makeslice: len out of range'
        'randAlpha 99999999' || 'a result of 99999999 bytes is over the limit of 16777216'
    }

    def "#template is made of what its name says"() {
        expect:
        render("{{ $template }}") ==~ form

        where:
        template               || form
        'randAlpha 300'        || /[a-zA-Z]{300}/
        'randNumeric 300'      || /[0-9]{300}/
        'randAlphaNum 300'     || /[a-zA-Z0-9]{300}/
        'randAscii 300'        || /[ -~]{300}/
        'randAlpha -1'         || ''
        'randInt -2 3'         || /-?[0-2]/
        'randBytes 3'          || /[A-Za-z0-9+\/]{4}/
        'uuidv4'               || /[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}/
    }

    def "two calls differ"() {
        expect:
        render("{{ $template }}") != render("{{ $template }}")

        where:
        template << ['randAlphaNum 40', 'uuidv4', 'randBytes 20', 'shuffle "abcdefghijklmnopqrstuvwxyzéABCDEFGHIJKLMN"']
    }

    def "shuffle keeps the characters"() {
        expect:
        render('{{ shuffle "aéb🚀" }}').codePoints().sorted().toArray() == 'aéb🚀'.codePoints().sorted().toArray()
    }
}
