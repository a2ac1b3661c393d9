package io.jerrycan.yaml

import io.jerrycan.model.Value
import io.jerrycan.source.InvalidBlueprint
import spock.lang.Specification

class BlueprintYamlSpec extends Specification {
    static final String HEAD = '''\
        apiVersion: cr.kanister.io/v1alpha1
        kind: Blueprint
        metadata: {name: orders}
        '''.stripIndent()

    def "problems of generic data name the path, since it has no lines"() {
        given:
        def data = [apiVersion: 'cr.kanister.io/v1alpha1', kind: 'Blueprint', metadata: [name: 'orders'],
                    actions: [backup: [phases: [[func: 'KubeTask', name: 7, argz: [:]]]]]]

        when:
        def parsed = BlueprintYaml.parse('blueprints/kanister/orders', data)

        then:
        parsed.problems()*.toString() == [
            "blueprints/kanister/orders 'name' must be text, not the number 7 in actions.backup.phases[0]; put it in quotes",
            "blueprints/kanister/orders warning: unknown field 'argz' in actions.backup.phases[0]; did you mean 'args'?"]
        parsed.resources().size() == 1

        when:
        parsed.orThrow()

        then:
        thrown(InvalidBlueprint)
    }

    def "generic data and the file that it came from are the same blueprint"() {
        given:
        def fromFile = BlueprintYaml.read('a.yaml', HEAD + 'actions: {a: {phases: [{func: F, name: p, args: {x: 1}}]}}')
        def data = BlueprintYaml.toValue(fromFile.first()).toJava()

        expect:
        BlueprintYaml.parse('api', data).orThrow() == fromFile
    }

    def "a list as kubectl gives it holds several blueprints"() {
        given:
        def items = ['a', 'b'].collect { "{apiVersion: cr.kanister.io/v1alpha1, kind: Blueprint, metadata: {name: $it}}" }

        expect:
        BlueprintYaml.read('l.yaml', "{apiVersion: v1, kind: $kind, items: $items}")*.metadata()*.name() == ['a', 'b']

        where:
        kind << ['List', 'BlueprintList']
    }

    def "JSON is read as the YAML that it is"() {
        given:
        def json = '{"apiVersion": "cr.kanister.io/v1alpha1", "kind": "Blueprint",\n "metadata": {"name": "\\u00e9 \\ud83d\\ude00"}}'

        expect:
        BlueprintYaml.read('a.json', json).first().metadata().name() == 'é 😀'
    }

    def "what a file holds is written with the keys in the order that people know"() {
        given:
        def file = HEAD + '''\
            actions:
              backup:
                deferPhase: {name: last, func: B}
                phases:
                - args: {z: 1, a: "{{ .Time }}"}
                  objects: {s: {name: x, kind: Secret}}
                  name: first
                  func: A
                outputArtifacts: {o: {kopiaSnapshot: k, keyValue: {b: "2", a: 'it''s "1"'}}}
                kind: Deployment
            '''.stripIndent()

        expect:
        BlueprintYaml.write(BlueprintYaml.read('a.yaml', file).first()) == '''\
            apiVersion: cr.kanister.io/v1alpha1
            kind: Blueprint
            metadata:
              name: orders
            actions:
              backup:
                kind: Deployment
                outputArtifacts:
                  o:
                    keyValue:
                      b: '2'
                      a: it's "1"
                    kopiaSnapshot: k
                phases:
                - func: A
                  name: first
                  objects:
                    s:
                      kind: Secret
                      name: x
                  args:
                    z: 1
                    a: '{{ .Time }}'
                deferPhase:
                  func: B
                  name: last
            '''.stripIndent()
    }

    def "a script keeps its block, trailing blanks and all"() {
        expect:
        YamlWriter.write(Value.of([
            one: 'a \n\tb\n', none: 'a: b\n# c', more: 'a\n\n', deep: '  a\nb\n', quoted: '\na\n', dots: 'a\u0000\n'])) == '''\
            one: |
              a~
              \tb
            none: |-
              a: b
              # c
            more: |+
              a

            deep: |2
                a
              b
            quoted: "\\na\\n"
            dots: "a\\x00\\n"
            '''.stripIndent().replace('~', ' ')
    }

    def "a text is written #style"() {
        expect:
        YamlWriter.write(Value.of([text])) == "- $written\n"

        where:
        text                | style                                || written
        'plain words'       | 'plain where it means the same'      || 'plain words'
        '-o'                | 'plain where it means the same'      || '-o'
        'a:b#c'             | 'plain where it means the same'      || 'a:b#c'
        'größe 😀'          | 'plain where it means the same'      || 'größe 😀'
        '{{ .Time }}'       | 'in quotes where it is a template'   || "'{{ .Time }}'"
        'a: b'              | 'in quotes where it would be a map'  || "'a: b'"
        'yes'               | 'in quotes where it would be a flag' || "'yes'"
        '0o7'               | 'in quotes for a YAML 1.2 reader'    || "'0o7'"
        '2001-01-01'        | 'in quotes for a YAML 1.1 reader'    || "'2001-01-01'"
        '1:30'              | 'in quotes for a YAML 1.1 reader'    || "'1:30'"
        ''                  | 'in quotes where it is empty'        || "''"
        "'a' #"             | 'in double quotes beside single'     || "\"'a' #\""
        "'a' \"b\""         | 'in single quotes beside both'       || "'''a'' \"b\"'"
        'a\tb'              | 'with escapes where needed'          || '"a\\tb"'
        '\u00a0\ufeff'      | 'with escapes where needed'          || '"\\xa0\\ufeff"'
        '\n'                | 'with escapes where needed'          || '"\\n"'
    }

    def "a number that JSON does not have is refused"() {
        when:
        Value.of([a: number])

        then:
        def refused = thrown(IllegalArgumentException)
        refused.message == "not JSON data: $number"

        where:
        number << [Double.NaN, Double.POSITIVE_INFINITY]
    }

    def "the place of a text is that of its first character"() {
        given:
        def file = HEAD + '''\
            a: &x !!str "quoted"
            b: |-

              second
            c: >
              folded
              lines
            d: !!str # comment
              plain
            e: "a\\tb"
            '''.stripIndent()

        when:
        def texts = Documents.read('f.yaml', file).values().first()

        then:
        ['a', 'b', 'c', 'd', 'e'].collect { texts.text(it).get().pos().inside(1, 3).toString() } ==
                ['f.yaml:4:16', 'f.yaml:6:5', 'f.yaml:9:3', 'f.yaml:12:5', 'f.yaml:13:5']
        texts.text('b').get().pos().inside(2, 1).toString() == 'f.yaml:7:3'
    }
}
