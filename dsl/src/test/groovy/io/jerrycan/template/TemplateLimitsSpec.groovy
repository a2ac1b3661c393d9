package io.jerrycan.template

import io.jerrycan.template.exec.Limits
import java.time.Duration
import spock.lang.Specification
import spock.lang.Timeout

@Timeout(60)
class TemplateLimitsSpec extends Specification {
    private static Template compile(String text, Limits limits = Limits.DEFAULT) {
        Template.compile(text, TemplateOptions.kanister().withLimits(limits))
    }

    def "output over the limit fails and names it"() {
        when:
        compile('{{ range 100 }}0123456789{{ end }}', Limits.DEFAULT.withOutputChars(999)).render([:])

        then:
        def failure = thrown(RenderFailure)
        failure.message.endsWith('output is over the limit of 999 characters')
    }

    def "output up to the limit is fine"() {
        expect:
        compile('{{ range 100 }}0123456789{{ end }}', Limits.DEFAULT.withOutputChars(1000)).render([:]).length() == 1000
    }

    def "a rendering that takes too long ends"() {
        when:
        compile(text, Limits.DEFAULT.withTime(Duration.ofMillis(50))).render([:])

        then:
        def failure = thrown(RenderFailure)
        failure.message.endsWith('rendering takes longer than 50 ms')

        where:
        text << [
            '{{ range 1000000000 }}{{ end }}',
            '{{ range $i := 1000000000000 }}{{ $x := print $i }}{{ end }}',
            '{{ define "t" }}{{ range 100000 }}{{ template "u" }}{{ end }}{{ end }}{{ define "u" }}{{ range 100000 }}{{ end }}{{ end }}{{ template "t" }}'
        ]
    }

    def "a template that calls itself without end fails"() {
        when:
        compile('{{ define "t" }}{{ template "t" . }}{{ end }}{{ template "t" . }}').render([:])

        then:
        def failure = thrown(RenderFailure)
        failure.message ==
            'template: config:1:28: executing "t" at <{{template "t" .}}>: exceeded maximum template depth (200)'
    }

    def "text nested deeper than the limit is refused"() {
        when:
        compile(text, Limits.DEFAULT.withNesting(50))

        then:
        def failure = thrown(RenderFailure)
        failure.message.endsWith('blocks or parentheses are nested deeper than 50')

        where:
        text << ['{{' + '(' * 100 + '1' + ')' * 100 + '}}', '{{if 1}}' * 100 + '{{end}}' * 100]
    }

    def "even the deepest allowed nesting fits on the stack of an ordinary thread"() {
        given:
        def limits = Limits.DEFAULT.withNesting(400).withCalls(400)
        def outcome = null
        def text = '{{ define "t" }}{{ if lt (len .) 390 }}{{ template "t" (append . 1) }}{{ else }}end{{ end }}{{ end }}{{ template "t" list }}'

        when:
        def thread = new Thread(null, {
            outcome = [compile('{{' + '(' * 390 + '1' + ')' * 390 + '}}', limits).render([:]), compile(text, limits).render([:])]
        }, 'small', 1 << 20)
        thread.start()
        thread.join()

        then:
        outcome == ['1', 'end']
    }

    def "data that contain themselves end in a failure"() {
        given:
        def data = [:]
        data.self = data

        when:
        compile('{{ . }}').render(data)

        then:
        thrown(RenderFailure)
    }

    @Timeout(20)
    def "a long text with many variables compiles in time that grows with its length"() {
        given:
        def text = (1..20_000).collect { "{{ \$v$it := .x }}{{ print \$v$it (len \"a\") }} text\n" }.join()

        when:
        int length = compile(text).render([x: 'y']).length()

        then:
        length == 20_000 * 8
    }

    def "what is no limit is refused"() {
        when:
        change(Limits.DEFAULT)

        then:
        thrown(IllegalArgumentException)

        where:
        change << [{ it.withNesting(0) }, { it.withCalls(1001) }, { it.withOutputChars(-1) }, { it.withTime(Duration.ofMillis(-1)) }]
    }
}
