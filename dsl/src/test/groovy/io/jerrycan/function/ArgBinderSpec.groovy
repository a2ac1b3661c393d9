package io.jerrycan.function

import io.jerrycan.model.Value
import io.jerrycan.model.Value.Dict
import spock.lang.Specification

class ArgBinderSpec extends Specification {
    def greet = FunctionDescription.of(new Greet())

    Greet.Args bind(Map<String, ?> rendered, Map unrendered = [:]) {
        ArgBinder.bind(greet, rendered, Value.of(unrendered) as Dict) as Greet.Args
    }

    def "#args is refused: #message"() {
        when:
        bind(args)

        then:
        def e = thrown(BadArguments)
        e.message == message

        where:
        args                                    | message
        [:]                                     | 'Required args missing for function Greet: Required arg missing: whom'
        [whon: 'x']                             | 'Required args missing for function Greet: Required arg missing: whom'
        [whom: 'x', Loud: true]                 | 'Checking supported args for function Greet.: argument Loud is not supported'
        [whom: null]                            | 'Failed to decode arg `whom`: is null; leave it out or give it a value'
        [whom: ['a']]                           | 'Failed to decode arg `whom`: is a list, expected text'
        [whom: [a: 1]]                          | 'Failed to decode arg `whom`: is a map, expected text'
        [whom: 'x', times: 'often']             | 'Failed to decode arg `times`: is a text, expected whole number'
        [whom: 'x', times: 1.5d]                | 'Failed to decode arg `times`: is a fraction, expected whole number'
        [whom: 'x', times: true]                | 'Failed to decode arg `times`: is a boolean, expected whole number'
        [whom: 'x', times: 4294967296L]         | 'Failed to decode arg `times`: is a number, expected whole number'
        [whom: 'x', times: '4294967296']        | 'Failed to decode arg `times`: is a text, expected whole number'
        [whom: 'x', times: 1, count: 1]         | 'Failed to decode arg `times`: is also given as `count`; give one of the two'
        [whom: 'x', loud: 'yes']                | 'Failed to decode arg `loud`: is a text, expected true or false'
        [whom: 'x', loud: [:]]                  | 'Failed to decode arg `loud`: is a map, expected true or false'
        [whom: 'x', words: ['a', ['b']]]        | 'Failed to decode arg `words`: item 2 is a list, expected text'
        [whom: 'x', words: ['a', null]]         | 'Failed to decode arg `words`: item 2 is null, expected text'
        [whom: 'x', words: [a: 1]]              | 'Failed to decode arg `words`: is a map, expected list of texts'
        [whom: 'x', labels: 'a=b']              | 'Failed to decode arg `labels`: is a text, expected map of texts'
        [whom: 'x', labels: [a: [1]]]           | "Failed to decode arg `labels`: 'a' is a list, expected text"
        [whom: 'x', more: ['a']]                | 'Failed to decode arg `more`: is a list, expected map'
        [whom: 'x', target: 'pod']              | 'Failed to decode arg `target`: is a text, expected map with name, namespace'
        [whom: 'x', target: [namespace: 'n']]   | "Failed to decode arg `target`: 'name' is missing"
        [whom: 'x', target: [name: [1]]]        | "Failed to decode arg `target`: 'name' is a list, expected text"
        [whom: 'x', targets: [[name: 'a'], [:]]] | "Failed to decode arg `targets`: item 2 'name' is missing"
    }

    def "text from #value is '#text'"() {
        expect:
        bind(whom: value).whom() == text

        where:
        value  | text
        ''     | ''
        'a'    | 'a'
        true   | '1'
        false  | '0'
        42L    | '42'
        1.5d   | '1.5'
        3.0d   | '3'
        1e21d  | '1000000000000000000000'
        '{{'   | '{{'
    }

    def "a boolean from #value is #flag"() {
        expect:
        bind(whom: 'x', loud: value).loud().get() == flag

        where:
        value   | flag
        true    | true
        'T'     | true
        'True'  | true
        '1'     | true
        7L      | true
        0L      | false
        'FALSE' | false
        ''      | false
    }

    def "a whole number from #value is #number"() {
        expect:
        bind(whom: 'x', times: value).times().get() == number

        where:
        value | number
        3L    | 3
        '3'   | 3
        '-1'  | -1
        '+08' | 8
    }

    def "a scalar becomes a list of one, and items are converted"() {
        expect:
        bind(whom: 'x', words: 'echo hi').words().get() == ['echo hi']
        bind(whom: 'x', words: [1L, true, 'a']).words().get() == ['1', '1', 'a']
    }

    def "maps keep their order, a map of texts converts its values, a free map keeps null"() {
        expect:
        bind(whom: 'x', labels: [b: 1L, a: 'x']).labels().get().toString() == '[b:1, a:x]'
        bind(whom: 'x', more: [a: null, b: [1L]]).more().get() == [a: null, b: [1L]]
    }

    def "members of a structure match without regard to case, the exact one first, and unknown ones are ignored"() {
        expect:
        bind(whom: 'x', target: [NAME: 'a', nameSpace: 'n', other: 1]).target().get() ==
            new Greet.Target('a', Optional.of('n'))
        bind(whom: 'x', target: [NAME: 'a', name: 'b']).target().get().name() == 'b'
    }

    def "an alias stands for its argument, and what is left out is empty"() {
        expect:
        bind(whom: 'x', count: 2).times().get() == 2
        bind(whom: 'x').times().empty
    }

    def "an unrendered argument arrives as it was written"() {
        expect:
        bind([whom: 'x'], [raw: [a: '{{ .b }}'], whom: '{{ .c }}']).raw().get() == Value.of([a: '{{ .b }}'])
    }
}
