package io.jerrycan.groovy.check

import io.jerrycan.fuzz.Mutator
import io.jerrycan.fuzz.Seeds
import spock.lang.Specification

class CommandCallsSpec extends Specification {
    static final int MUTANTS = Integer.getInteger('robust.inputs', 6_000).intdiv(10)
    static final long SEED = Long.getLong('robust.seed', 20_260_101L)

    def "#script stays as it is: #why"() {
        expect:
        CommandCalls.inParentheses(script) == script

        where:
        script                      | why
        'foo(a: 1)'                 | 'it has parentheses'
        "foo 'x'"                   | 'it has no named argument'
        "foo 'x', a: 1"             | 'its first argument has no name'
        'foo\ta: 1'                 | 'no blank could be taken for the parenthesis'
        'foo\na: 1'                 | 'the name is in another line'
        'x ? foo : bar'             | 'that is no argument'
        '[foo: a]'                  | 'that is a map'
        'if (foo) { a: 1 }'         | 'that is a label'
        'def x = foo a: 1'          | 'it begins no statement'
        'foo a: 1; bar()'           | 'what is behind it would get another place'
        'x { foo a: 1 }.y()'        | 'what is behind it would get another place'
        'x { foo a: 1,\n}'          | 'its arguments are not at their end'
        'foo a: 1\n+ 2'             | 'it may go on in the next line'
        'foo a: 1\n.bar()'          | 'it may go on in the next line'
        'foo a: 1\n{ it }'          | 'it may go on in the next line'
        'foo a: 1 // \uD83E\uDD80'  | 'its characters and its columns are not the same'
        'foo a'                     | 'it has no colon'
    }

    def "#script becomes #result"() {
        expect:
        CommandCalls.inParentheses(script) == result

        where:
        script                                  || result
        'foo a: 1'                              || 'foo(a: 1)'
        'foo  a: 1, b: 2 // c\n'                || 'foo( a: 1, b: 2) // c\n'
        "foo 'a': 1\nbar b: 2; "                 || "foo('a': 1)\nbar b: 2; "
        'foo a: 1\nbar b: 2\n\nif (c) { }'      || 'foo(a: 1)\nbar(b: 2)\n\nif (c) { }'
        'foo a: 1,\n    b: c +\n        d\nbar()' || 'foo(a: 1,\n    b: c +\n        d)\nbar()'
        'x { foo a: 1 }'                        || 'x { foo(a: 1) }'
        'x { y -> foo a: y }'                   || 'x { y -> foo(a: y) }'
        'foo a: 1, b: { bar c: 1 }'             || 'foo(a: 1, b: { bar(c: 1) })'
        'foo a: bash("""\n$b ${c { bar d: 1 }}\n""")\nbar()' || 'foo(a: bash("""\n$b ${c { bar d: 1 }}\n"""))\nbar()'
    }

    def "a call in the middle of a chain is parsed as it was written"() {
        expect:
        tree('foo a: 1 bar b: 2', ScriptParser.&parse) == tree('foo a: 1 bar b: 2', ScriptParser.&parseAsIs)
    }

    def "a script means the same with these parentheses"() {
        given:
        def mutator = new Mutator(SEED, Seeds.groovy())
        def scripts = (Seeds.groovy() + (1..MUTANTS).collect { mutator.next() }).findAll { InputSize.check('a', it, 256 << 10, 64).empty }

        when:
        def changed = scripts.findAll { CommandCalls.inParentheses(it) != it }

        then:
        changed.size() > 50
        changed.findAll { tree(it, ScriptParser.&parse) != tree(it, ScriptParser.&parseAsIs) } == []
    }

    private static String tree(String script, Closure<Optional> parse) {
        def problems = []
        def module = parse.call('a.groovy', script, { problems << it })
        module.map { TreeText.of(it) }.orElse('') + problems.join('\n')
    }
}
