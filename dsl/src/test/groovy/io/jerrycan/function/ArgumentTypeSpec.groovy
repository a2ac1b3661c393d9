package io.jerrycan.function

import io.jerrycan.model.Value
import spock.lang.Specification

class ArgumentTypeSpec extends Specification {
    def greet = FunctionDescription.of(new Greet())

    def "the argument #argument can never be #value"() {
        expect:
        greet.argument(argument).get().type().mismatch(Value.of(value)).get() == why

        where:
        argument | value                     | why
        'whom'   | ['{{ .a }}']              | 'is a list, expected text'
        'times'  | 'three'                   | 'is a text, expected whole number'
        'words'  | ['{{ .a }}', [:]]         | 'item 2 is a map, expected text'
        'labels' | [a: '{{ .a }}', b: []]    | "'b' is a list, expected text"
        'target' | [name: '{{ .a }}', namespace: [:]] | "'namespace' is a map, expected text"
        'target' | '{{ .a }}'                | 'is a text, expected map with name, namespace'
        'more'   | '{{ .a }}'                | 'is a text, expected map'
        'raw'    | null                      | 'is null, expected anything'
    }

    def "the argument #argument may become right from #value"() {
        expect:
        greet.argument(argument).get().type().mismatch(Value.of(value)).empty

        where:
        argument | value
        'times'  | '{{ .Options.times }}'
        'loud'   | '{{ .Options.loud }}'
        'words'  | '{{ .a }}'
        'words'  | ['{{ .a }}', 1, true]
        'labels' | [a: '{{ .a }}', b: 1]
        'target' | [NAME: '{{ .a }}']
        'more'   | [a: null]
    }
}
