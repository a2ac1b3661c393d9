package io.jerrycan.validate

import io.jerrycan.model.Value
import spock.lang.Specification

class CommandOutputsSpec extends Specification {
    static CommandOutputs of(List<String> command) {
        CommandOutputs.of((Value.Dict) Value.of([command: command]), ['command'])
    }

    def "what only looks like the name of an output is none: #script"() {
        expect:
        with(of(['bash', '-o', 'errexit', '-o', 'pipefail', '-c', script])) {
            keys() == expected as Set
            !open()
        }

        where:
        script                                                     || expected
        'date'                                                     || []
        'pg_dump -o x | kando location push - --path p'            || ['kandoOutput']
        'kando location push - --path p | tee -o x'                || ['kandoOutput']
        'kando location push - --path p && sort -o x y'            || ['kandoOutput']
        'kando location push - --path p\nsort -o x y'              || ['kandoOutput']
        'kando location push - -o snapshot --path p; sort -o x y'  || ['snapshot']
        'kando location push - \\\n  --output-name "snapshot"'     || ['snapshot']
        'kando output a 1; kando output b "$(date -o c)"'          || ['a', 'b']
    }

    def "a name that only running can tell leaves the keys open: #script"() {
        expect:
        of(['sh', '-c', script]).open()

        where:
        script << ['kando output "$key" 1', 'kando location push - -o "$name"', 'echo "###Phase-output###: $json"', '{{ .Options.script }}']
    }
}
