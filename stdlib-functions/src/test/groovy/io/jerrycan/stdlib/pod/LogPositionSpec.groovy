package io.jerrycan.stdlib.pod

import java.time.Instant
import spock.lang.Specification

class LogPositionSpec extends Specification {
    def passed = new ByteArrayOutputStream()
    def log = new LogPosition(true, { data, offset, count -> passed.write(data, offset, count) })

    void connection(String text) {
        log.connected()
        text.bytes.each { log.accept([it] as byte[], 0, 1) }
    }

    static String at(String time, String line) { "2026-01-01T10:00:${time}Z $line" }

    def "a broken line goes on where it broke"() {
        when:
        connection(at('01.5', 'one\n') + at('02.1', 'two is lo'))
        connection(at('02.1', 'two is long\n') + at('02.2', 'three\n'))

        then:
        passed.toString() == 'one\ntwo is long\nthree\n'
    }

    def "lines that come again are passed on once, even with equal or disordered times"() {
        given:
        def lines = [at('01.1', 'a\n'), at('02.5', 'b\n'), at('02.5', 'b\n'), at('02.4', 'c\n'), at('02.9', 'd\n'), at('03', 'e\n')]

        when:
        connection(lines[0..<broken].join(''))
        def since = log.since()
        connection(lines.findAll { since.empty || !Instant.parse(it[0..it.indexOf('Z')]).isBefore(since.get()) }.join(''))
        connection(lines[-1])

        then:
        passed.toString() == 'a\nb\nb\nc\nd\ne\n'

        where:
        broken << (0..6)
    }

    def "a server that does not know from when to deliver repeats the whole log, and that changes nothing"() {
        when:
        connection(at('01', 'a\n') + at('02', 'b\n'))
        connection(at('01', 'a\n') + at('02', 'b\n') + at('03', 'c\n'))

        then:
        passed.toString() == 'a\nb\nc\n'
    }

    def "a log without timestamps is counted from its first line"() {
        given:
        log = new LogPosition(false, { data, offset, count -> passed.write(data, offset, count) })

        when:
        connection('2026-01-01T10:00:01Z a\n\nb')
        connection('2026-01-01T10:00:01Z a\n\nbc\nd')
        log.finish()

        then:
        log.since().empty
        passed.toString() == '2026-01-01T10:00:01Z a\n\nbc\nd'
    }

    def "lines that lack the timestamp are passed on as they are"() {
        when:
        connection('plain text\nx\n\n' + 'y' * 100 + '\nend')
        log.finish()

        then:
        passed.toString() == 'plain text\nx\n\n' + 'y' * 100 + '\nend'
    }

    def "the next connection has to deliver from the second of the newest line"() {
        when:
        connection(at('02.9', 'a\n') + at('01.5', 'b\n'))

        then:
        log.since().get() == Instant.parse('2026-01-01T10:00:02Z')
    }

    def "equal seconds of different zones are told apart"() {
        when:
        connection('2026-01-01T10:00:01.5Z a\n2026-01-01T10:00:01.75-01:00 b\n2026-01-01T10:00:01+00:00 c\n')

        then:
        passed.toString() == 'a\nb\nc\n'
        log.since().get() == Instant.parse('2026-01-01T11:00:01Z')
    }

    def "a connection that breaks anywhere loses and repeats nothing"() {
        given:
        def random = new Random(seed)
        def lines = (0..30).collect { at(String.format('%02d.%d', it.intdiv(4), random.nextInt(9)), "line $it ünd\n") }
        def whole = lines.join('').bytes

        when:
        (0..4).each {
            def since = log.since()
            def from = lines.findAll { since.empty || !Instant.parse(it[0..it.indexOf('Z')]).isBefore(since.get()) }.join('').bytes
            log.connected()
            log.accept(from, 0, random.nextInt(from.length + 1))
        }
        log.connected()
        log.accept(whole, 0, whole.length)

        then:
        passed.toString('UTF-8') == (0..30).collect { "line $it ünd\n" }.join('')

        where:
        seed << (1..40)
    }
}
