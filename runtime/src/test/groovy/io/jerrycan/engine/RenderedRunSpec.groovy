package io.jerrycan.engine

import io.jerrycan.engine.record.MemoryRunStore
import io.jerrycan.engine.record.Target
import io.jerrycan.model.Value
import spock.lang.Specification
import spock.lang.Timeout

@Timeout(30)
class RenderedRunSpec extends Specification {
    def stage = new Stage()

    String error(String args) {
        stage.store = new MemoryRunStore()
        def errors = stage.run("backup: {phases: [{func: Act, name: dump, args: $args}]}").record().errors()
        assert errors.size() == 1
        errors.first()
    }

    def "a template that fails says where, and never with what: #args"() {
        given:
        def stage = new Stage(params: new FakeParams(target: Target.of([a: [b: 'hunter22']])))

        expect:
        stage.run("backup: {phases: [{func: Act, name: dump, args: $args}]}").record().errors() == ["phase dump (orders.yaml:6) Act: $message"]

        where:
        args                                                            || message
        "{does: '{{ .Options.x }}'}"                                    || 'argument does (orders.yaml:6:62): Failed to render template: "x" not found'
        "{does: a, values: {list: [a, 'x{{ .Options.y }}']}}"           || 'argument values.list[1] (orders.yaml:6:85): Failed to render template: "y" not found'
        "{does: a, values: {'{{ .Options.z }}': a}}"                    || 'argument values.{{ .Options.z }} (orders.yaml:6:74): Failed to render template: "z" not found'
        "{does: '{{ .Deployment.Name }}'}"                              || 'argument does (orders.yaml:6:62): template: config:1:14: executing "config" at <.Deployment.Name>: nil pointer evaluating *param.DeploymentParams.Name'
        "{does: '{{ .Foo }}'}"                                          || "argument does (orders.yaml:6:62): template: config:1:3: executing \"config\" at <.Foo>: can't evaluate field Foo in type param.TemplateParams"
        "{does: '{{ .Object.a.b.c }}'}"                                 || "argument does (orders.yaml:6:62): template: config:1:10: executing \"config\" at <.Object.a.b.c>: can't evaluate field c in type interface {}"
    }

    def "rendering comes before checking: a template error wins over a missing argument"() {
        expect:
        error("{values: {a: '{{ .Options.x }}'}}").endsWith('Failed to render template: "x" not found')
        error('{values: {a: b}}') == 'phase dump (orders.yaml:6) Act: Required args missing for function Act: Required arg missing: does'
        error('{does: a, dose: b}') == 'phase dump (orders.yaml:6) Act: Checking supported args for function Act.: argument dose is not supported'
    }

    def "strings and keys are rendered, all else stays what it is"() {
        given:
        def seen = [:]
        stage.act.acts.look = { args, context -> seen.putAll(args.values().get()) }

        when:
        def result = stage.run('''\
            backup:
              phases:
                - func: Act
                  name: dump
                  args:
                    does: look
                    values:
                      "{{ print `KEY` }}": "{{ 1 }}"
                      number: 3
                      big: 123456789012345678901
                      part: 0.5
                      flag: true
                      nothing: null
                      list: [1, "{{ 2 }}", null, {a: "{{ 3 }}"}]
                      text: "no braces, }} and 100%"
            ''')

        then:
        result.record().errors() == []
        seen == [KEY: '1', number: 3L, big: 123456789012345678901G, part: 0.5d, flag: true, nothing: null,
                 list: [1L, '2', null, [a: '3']], text: 'no braces, }} and 100%']
    }

    def "an argument that its function renders itself arrives as it was written, and the context renders it"() {
        given:
        Value raw = null
        Object rendered = null
        stage.act.acts.look = { args, context ->
            raw = args.raw().get()
            rendered = context.render(raw)
        }

        when:
        stage.run("backup: {phases: [{func: Act, name: dump, args: {does: look, raw: {a: '{{ .Object.kind }}'}}}]}")

        then:
        raw.toJava() == [a: '{{ .Object.kind }}']
        rendered == [a: 'Deployment']
    }

    def "what the context cannot render is a failure of the function"() {
        given:
        stage.act.acts.look = { args, context -> context.render(args.raw().get()) }

        expect:
        error("{does: look, raw: '{{ .Options.x }}'}") ==
            'phase dump (orders.yaml:6) Act: template (orders.yaml:6:73): Failed to render template: "x" not found'
    }
}
