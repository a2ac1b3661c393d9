package io.jerrycan.groovy

import spock.lang.Specification

class FunctionUseSpec extends Specification {
    def "#what is told of as #warnings"() {
        given:
        def script = "$declared\nblueprint('a') { action('b') { phase('c') { kubeTask image: 'x', command: ['y'] }\n$used\n} }"

        expect:
        new BlueprintCompiler(Functions.CATALOG).check('a.groovy', script).problems()*.toString() == warnings

        where:
        what                                              | declared              | used || warnings
        'a function that nothing calls'                   | 'def f() { nonsense() }' | '' || [unused('1:1')]
        'a closure that nothing calls'                    | 'def f = { nonsense() }' | '' || [unused('1:5')]
        'a function that is only called by an unused one' | 'def f() { f() }'     | ''   || [unused('1:1')]
        'a function that is called'                       | 'def f() { 1 }'       | 'f()' || []
        'a closure that a method calls'                   | 'def f = { it }'      | '[1].each(f)' || []
        'a closure of a loop that one round calls'        | ''                    | 'for (i in 1..2) { def f = { 1 }\nif (i == 1) { f() } }' || []
    }

    private static String unused(String place) {
        "a.groovy:$place warning: nothing calls 'f', so that it is not checked; call it, or remove it"
    }
}
