package io.jerrycan.template

import io.jerrycan.template.value.TypedMap
import spock.lang.Specification

class TemplateDialectsSpec extends Specification {
    private static String waitV2(String text, Object data) {
        Template.compile(text, TemplateOptions.waitV2()).render(data)
    }

    def "blueprints have sprig and fail on a missing key"() {
        expect:
        Template.compile('{{ upper .x }}').render([x: 'a']) == 'A'

        when:
        Template.compile('{{ .y }}').render([x: 'a'])

        then:
        thrown(RenderFailure)
    }

    def "a Wait condition gets the zero value of a missing key"() {
        expect:
        Template.compile('{{ .o.y }}|{{ .y }}', TemplateOptions.waiting()).render([o: TypedMap.ofStrings([:])]) == '|<no value>'
    }

    def "a WaitV2 condition has no sprig, and no value for a missing key"() {
        expect:
        waitV2('{{ .status.phase }} {{ eq .status.ready 3 }}', [status: [ready: 3L]]) == '<no value> true'

        when:
        waitV2('{{ upper "a" }}', [:])

        then:
        def failure = thrown(RenderFailure)
        failure.message == 'template: output:1:3: function "upper" not defined'
    }

    def "exists tells whether index would find something"() {
        expect:
        waitV2("{{ exists $args }}", [a: [b: [1L, null]], z: null, s: 'x', o: TypedMap.ofStrings([k: 'v'])]) == found

        where:
        args              | found
        '.a "b"'          | 'true'
        '.a "b" 0'        | 'true'
        '.a "b" 1'        | 'false'
        '.a "b" 2'        | 'false'
        '.a "b" -1'       | 'false'
        '.a "c" "d"'      | 'false'
        '.a "b" "x"'      | 'false'
        '.a 1'            | 'false'
        '.z'              | 'false'
        '.s'              | 'true'
        '.s 0'            | 'true'
        '.s "x"'          | 'false'
        '.o "gone"'       | 'true'
        '.gone'           | 'false'
    }

    def "base64decode reads text, and fails on anything else"() {
        expect:
        waitV2('{{ base64decode .x }}', [x: 'YWJj']) == 'abc'

        when:
        waitV2('{{ base64decode .x }}', [x: '***'])

        then:
        def failure = thrown(RenderFailure)
        failure.message.endsWith('error calling base64decode: base64 decode failed: not base64 data')
    }
}
