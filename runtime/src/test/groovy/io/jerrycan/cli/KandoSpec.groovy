package io.jerrycan.cli

import org.slf4j.LoggerFactory
import spock.lang.Specification
import spock.util.environment.RestoreSystemProperties

@RestoreSystemProperties
class KandoSpec extends Specification {

    def setupSpec() {
        // The first logger of a JVM decides about all others, and kando turns logging off.
        LoggerFactory.getLogger(KandoSpec)
    }

    def "wrong usage is told without repeating what may be a secret: #arguments"() {
        given:
        def kando = new KandoRun(*arguments)

        expect:
        kando.exit == 69
        kando.err.readLines()[0] == "Error: $message"
        kando.err.contains("Usage: kando")
        kando.out == ''

        where:
        arguments                                            || message
        ['stream']                                           || 'unknown command "stream" for "kando"'
        ['location', 'copy']                                 || 'unknown command "copy" for "kando location"'
        ['location', '{"s3cret":1}']                         || 'unknown command for "kando location"'
        ['location', 'push', '--profle={"s3cret":1}', 'f']   || "unknown flag: --profle; did you mean '--profile'?"
        ['location', 'push', '--{"s3cret":1}', 'f']          || 'unknown flag'
        ['location', 'push', '-x{"s3cret":1}', 'f']          || "unknown shorthand flag: 'x'"
        ['location', 'push', 'f', '--path']                  || "Missing required parameter for option '--path' (PATH)"
        ['-v', 'loud', 'output', 'a', 'b']                   || 'Invalid log level: loud'
    }

    def "a flag that is given twice takes its last value, silently"() {
        given:
        def before = System.err
        def stderr = new ByteArrayOutputStream()
        System.err = new PrintStream(stderr, true)

        when:
        def kando = new KandoRun('location', '-p', '{"s3cret":1}', 'pull', '-p', '{}', '-')

        then:
        kando.err == 'Error: profile.location.type is missing\n'
        stderr.toString() == ''

        cleanup:
        System.err = before
    }

    def "every log level of kanister is known: #level"() {
        expect:
        new KandoRun('output', 'a', 'b', '-v', level).exit == 0
        new KandoRun("--verbosity=$level", 'output', 'a', 'b').exit == 0

        where:
        level << ['warn', 'warning', 'error', 'fatal', 'panic', 'Error']
    }

    def "without a command there is help, which is no failure: #arguments"() {
        given:
        def kando = new KandoRun(*arguments)

        expect:
        kando.exit == 0
        kando.out.startsWith("Usage: $usage")
        kando.err == ''

        where:
        arguments                      || usage
        []                             || 'kando [-h] [--version]'
        ['-h']                         || 'kando [-h] [--version]'
        ['location']                   || 'kando location [-h]'
        ['location', 'push', '--help'] || 'kando location push [-h]'
        ['output', '-h']               || 'kando output [-h]'
    }

    def "the version has the shape of kanister's"() {
        expect:
        new KandoRun('--version').out ==~ /kando version \{"version": ".+", "gitCommit": "NONE", "buildDate": "UNKNOWN"}\n/
    }
}
