package io.jerrycan.groovy

import io.jerrycan.model.Value.Text
import spock.lang.Specification

/** What of Groovy itself a script may use while it is compiled. */
class PlainGroovySpec extends Specification {
    def "#expression is #value"() {
        expect:
        valueOf(expression) == value

        where:
        expression                                                    || value
        '1 + 2 * 3 - 4'                                               || 3
        '7 / 2'                                                       || 3.5d
        '7 % 4'                                                       || 3
        '-(2)'                                                        || -2
        '3.intdiv(2)'                                                 || 1
        '1.5'                                                         || 1.5d
        '123456789012345678901'                                       || 123456789012345678901
        'true && !false || 1 > 2'                                     || true
        "'b' > 'a' && 2 >= 2 && 1 != 2"                               || true
        "3 in [1, 2, 3] && 'a' in [a: 1] && 4 !in [1]"                || true
        "'' ?: 'other'"                                               || 'other'
        "[] ? 'some' : 'none'"                                        || 'none'
        "'orders'.capitalize() + 'DB'.toLowerCase()"                  || 'Ordersdb'
        "'a,b,c'.tokenize(',')"                                       || ['a', 'b', 'c']
        "'  x '.trim().padLeft(3, '0')"                               || '00x'
        "'ab' * 2"                                                    || 'abab'
        "'a b'.replace(' ', '-')"                                     || 'a-b'
        "'abc'.contains('b') && 'abc'.startsWith('a')"                || true
        "'42'.toInteger() + 1"                                        || 43
        '(1..3).collect { it * 2 }'                                   || [2, 4, 6]
        '(0..<3).sum()'                                               || 3
        '(3..1)[0]'                                                   || 3
        '[3, 1, 2].sort().reverse()[-1]'                              || 1
        '[1, 2] + [3] + 4'                                            || [1, 2, 3, 4]
        '[[1, 2], [3]].flatten().max()'                               || 3
        "[a: 1] + [b: [c: 'd']]"                                      || [a: 1, b: [c: 'd']]
        '[a: [b: 5]].a.b'                                             || 5
        "[a: 1]['a']"                                                 || 1
        '[a: 1].x?.y'                                                 || null
        '[a: 1, b: 2].findAll { key, value -> value > 1 }'            || [b: 2]
        '[a: 1, b: 2].collect { it.key + it.value }'                  || ['a1', 'b2']
        "['a', 'b'].collectEntries { [it, it * 2] }"                  || [a: 'aa', b: 'bb']
        "['a', 'b'].withIndex().collect { name, i -> name + i }"      || ['a0', 'b1']
        '[1, 2, 3].inject(0) { sum, each -> sum + each }'             || 6
        '[1, 2, 3].find { it > 1 }'                                   || 2
        '[1, 2, 3].any { it > 2 } && [1].every { it == 1 }'           || true
        '"${1 + 1}${true}"'                                           || '2true'
        '[*: [a: 1], b: 2]'                                           || [a: 1, b: 2]
        '{ x -> x + 1 }(2)'                                           || 3
        '({ x, y = 5 -> x + y }).call(2)'                             || 7
    }

    def "statements: #script gives #value"() {
        expect:
        valueOf('result', "def result = 0\n$script") == value

        where:
        script                                                            || value
        'for (i in 1..5) { if (i == 2) { continue }; if (i > 3) { break }; result += i }' || 4
        'for (e in [a: 1, b: 2]) { result += e.value }'                   || 3
        '[1, 2].each { result += it }'                                    || 3
        '3.times { result++ }'                                            || 3
        'def m = [:]; m.a = 1; m["b"] = 2; result = m'                    || [a: 1, b: 2]
        'def l = []; l << 1 << 2; result = l'                             || [1, 2]
        'def f = { x -> if (x > 1) { return 9 }; 8 }; result = f(1) + f(2)' || 17
        'result -= 2; result *= 3'                                        || -6
        'if (result) { result = 1 } else if (!result) { result = 2 }'     || 2
        'def twice(x) { x * 2 }; result = twice(4)'                       || 8
    }

    private static Object valueOf(String expression, String before = '') {
        def blueprint = new BlueprintCompiler(Functions.CATALOG).compile('plain.groovy', """
            $before
            blueprint('plain') {
                action('a') {
                    phase('p') {
                        kubeTask image: 'alpine:3', command: ['x'], podOverride: [value: $expression]
                    }
                }
            }""")
        def override = blueprint.action('a').get().phases().first().args().find('podOverride').get()
        override.toJava().value
    }
}
