package io.jerrycan.spec

import spock.lang.Specification
import spock.lang.TempDir
import spock.util.environment.RestoreSystemProperties

import java.nio.file.Files
import java.nio.file.Path

class ExpectedFileSpec extends Specification {
    @TempDir
    Path folder

    def "a text that differs is told line by line, with how to take it over"() {
        given:
        def file = folder.resolve('plan.yaml')
        Files.writeString(file, ('a'..'j').join('\n') + '\n')

        when:
        ExpectedFile.check(file, 'a\nb\nc\nD\nd\nf\ng\nh\ni\nj\n')

        then:
        def e = thrown(AssertionError)
        e.message == [
            "$file differs from what is now; run the spec with -Djerrycan.update=true to write it",
            '...', '  b', '  c', '+ D', '  d', '- e', '  f', '  g', ''
        ].join('\n')
    }

    def "a file that is not there is said, and how to make it"() {
        when:
        ExpectedFile.check(folder.resolve('none.yaml'), 'x')

        then:
        def e = thrown(AssertionError)
        e.message == "there is no ${folder.resolve('none.yaml')} yet; run the spec with -Djerrycan.update=true to write it"
    }

    @RestoreSystemProperties
    def "the file is written when that is asked for"() {
        given:
        System.setProperty('jerrycan.update', 'true')

        when:
        ExpectedFile.check(folder.resolve('new.yaml'), 'x\n')

        then:
        Files.readString(folder.resolve('new.yaml')) == 'x\n'
    }
}
