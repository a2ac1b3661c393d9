package io.jerrycan.cli

import spock.lang.Specification

class DemoCommandSpec extends Specification {

    def "the demo backs up, wipes, restores and deletes, and finds the data equal"() {
        given:
        def out = new StringWriter()
        def err = new StringWriter()

        when:
        def exit = Jerrycan.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(err)).execute('demo')

        then:
        err.toString().empty
        exit == ExitCode.DONE
        out.toString().readLines().findAll { it.startsWith('Its data') || it.startsWith('In the store') } == [
            'Its data: 40 files, 820000 bytes',
            'Its data: 40 files, 820000 bytes',
            'Its data: 0 files, 0 bytes',
            'Its data: 40 files, 820000 bytes',
            'In the store: 0 files, 0 bytes',
        ]
        out.toString().endsWith('The restored data equals the original byte for byte.\n')
    }
}
