package io.jerrycan.template

import java.util.concurrent.Callable
import java.util.concurrent.CyclicBarrier
import java.util.concurrent.Executors
import spock.lang.Specification

class TemplateThreadsSpec extends Specification {
    def "many threads render one template at once, each with its own data"() {
        given:
        def template = Template.compile(
            '{{ $sum := 0 }}{{ range $i, $v := .l }}{{ $sum = add $sum $v }}{{ template "t" $v }}{{ end }}{{ $sum }} {{ .name | upper }}' +
                '{{ define "t" }}{{ $x := . }}{{ if gt $x 2 }}{{ $x = print $x "!" }}{{ end }}{{ $x }},{{ end }}')
        def threads = Executors.newFixedThreadPool(8)
        def start = new CyclicBarrier(8)

        when:
        def results = threads.invokeAll((0..<8).collect { n ->
            {
                ->
                start.await()
                (1..500).collect { template.render([l: (1L..(n + 1L)).toList(), name: "t$n".toString()]) }.toSet()
            } as Callable<Set<String>>
        })*.get()

        then:
        results == (0..<8).collect { n ->
            def values = (1..n + 1).collect { it > 2 ? "$it!," : "$it," }.join()
            ["$values${(1..n + 1).sum()} T$n".toString()] as Set
        }

        cleanup:
        threads.shutdownNow()
    }

    def "a failure leaves nothing behind for the next rendering"() {
        given:
        def template = Template.compile('{{ with .a }}{{ range .l }}{{ template "t" . }}{{ end }}{{ end }}{{ define "t" }}{{ .k }}{{ end }}')

        when:
        template.render([a: [l: [[k: 1L], [:]]]])

        then:
        thrown(RenderFailure)

        expect:
        template.render([a: [l: [[k: 1L], [k: 2L]]]]) == '12'
    }
}
