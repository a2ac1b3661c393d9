package io.jerrycan.template.sprig

import java.time.Clock
import java.time.Instant
import java.time.ZoneId
import spock.lang.Specification

class DatesSpec extends Specification implements Rendering {
    private static final Host HOST =
        Host.HERMETIC.withClock(Clock.fixed(Instant.parse('2021-03-04T05:06:07.6Z'), ZoneId.of('UTC')))
    private static final Host PARIS =
        Host.HERMETIC.withClock(Clock.fixed(Instant.parse('2021-07-01T00:00:00Z'), ZoneId.of('Europe/Paris')))

    def "what is not in the layout is the year 1, or fails with must: #text"() {
        expect:
        failure('{{ mustToDate .l .t }}', [l: layout, t: text]) == "parsing time \"$text\"$message"
        render('{{ toDate .l .t }}', [l: layout, t: text]) == '0001-01-01 00:00:00 +0000 UTC'

        where:
        layout          | text           || message
        '2006-01-02'    | 'bad'          || ' as "2006-01-02": cannot parse "bad" as "2006"'
        '2006-01-02'    | '2021-3-4'     || ' as "2006-01-02": cannot parse "3-4" as "01"'
        '2006-01-02'    | ' 2021-03-04'  || ' as "2006-01-02": cannot parse " 2021-03-04" as "2006"'
        '2006-01-02'    | '2021-13-01'   || ': month out of range'
        '2006-01-02'    | '2021-02-29'   || ': day out of range'
        '2006-01-02'    | '2021-03-04x'  || ': extra text: "x"'
        '15:04:05'      | '24:00:00'     || ': hour out of range'
        '15:04:05'      | '05:60:00'     || ': minute out of range'
        '15:04:05'      | '05:06:60'     || ': second out of range'
        '15:04 MST'     | '15:04 AB'     || ' as "15:04 MST": cannot parse "AB" as "MST"'
        '15:04Z07:00'   | '15:04+2:00'   || ' as "15:04Z07:00": cannot parse "+2:00" as "Z07:00"'
        '05.000'        | '07.12'        || ' as "05.000": cannot parse ".12" as ".000"'
    }

    def "a malformed duration changes nothing, or fails with must: #text"() {
        expect:
        failure('{{ mustDateModify .t now }}', [t: text]) == message
        render('{{ now | dateModify .t | unixEpoch }}', [t: text], HOST) == '1614834367'

        where:
        text                   || message
        ''                     || 'time: invalid duration ""'
        '1'                    || 'time: missing unit in duration "1"'
        '1d'                   || 'time: unknown unit "d" in duration "1d"'
        '.'                    || 'time: invalid duration "."'
        '1h -5m'               || 'time: unknown unit "h -" in duration "1h -5m"'
        '3000000000000000h'    || 'time: invalid duration "3000000000000000h"'
    }

    def "no date is as far away as that"() {
        expect:
        failure('{{ date "2006" 9223372036854775807 }}') == 'no date is 9223372036854775807 seconds from 1970'
    }

    def "#text in layout #layout is #time"() {
        expect:
        render('{{ toDate .l .t }}', [l: layout, t: text]) == time

        where:
        layout                          | text                                || time
        '2006-01-02T15:04:05Z07:00'     | '2021-03-04T05:06:07.25+02:00'      || '2021-03-04 05:06:07.25 +0200 +0200'
        '2006-01-02T15:04:05Z07:00'     | '2021-03-04T05:06:07Z'              || '2021-03-04 05:06:07 +0000 UTC'
        '2006-01-02T15:04:05.000Z'      | '2021-03-04T05:06:07.500Z'          || '2021-03-04 05:06:07.5 +0000 UTC'
        'Mon, 02 Jan 2006 15:04:05 MST' | 'Thu, 04 Mar 2021 05:06:07 PST'     || '2021-03-04 05:06:07 +0000 PST'
        'Mon, 02 Jan 2006 15:04:05 MST' | 'Thu, 04 Mar 2021 05:06:07 GMT+3'   || '2021-03-04 08:06:07 +0300 GMT+3'
        'January _2 2006 3:04PM'        | 'MARCH  4   2021 12:30AM'           || '2021-03-04 00:30:00 +0000 UTC'
        '2006 002'                      | '2020 366'                          || '2020-12-31 00:00:00 +0000 UTC'
        '06'                            | '68'                                || '2068-01-01 00:00:00 +0000 UTC'
        '15:04'                         | '23:59'                             || '0000-01-01 23:59:00 +0000 UTC'
    }

    def "a date is a time, or seconds, or else now"() {
        expect:
        render("{{ $template }}", [n: 1614834367L, f: 0.0d, z: null], HOST) == result

        where:
        template                                            || result
        'date "2006-01-02 15:04:05 MST" 1609459199'         || '2020-12-31 23:59:59 UTC'
        'date "15:04:05.000" .n'                            || '05:06:07.000'
        'date "15:04:05.000" .f'                            || '05:06:07.600'
        'date "15:04:05.000" "x"'                           || '05:06:07.600'
        'htmlDate .z'                                       || '2021-03-04'
        'htmlDate (toDate "2006" "1999")'                   || '1999-01-01'
        'htmlDateInZone 1614816000 "America/New_York"'      || '2021-03-03'
        'unixEpoch now'                                     || '1614834367'
        'ago 1614834300'                                    || '1m8s'
        'ago "x"'                                           || '0s'
    }

    def "the zone #zone"() {
        expect:
        render('{{ dateInZone "15:04 -07:00 MST" 1614834367 .z }}', [z: zone], HOST) == time
        render('{{ date_in_zone "15:04 -07:00 MST" 1614834367 .z }}', [z: zone], HOST) == time

        where:
        zone                  || time
        'Asia/Kolkata'        || '10:36 +05:30 IST'
        'America/Sao_Paulo'   || '02:06 -03:00 -03'
        'Asia/Kathmandu'      || '10:51 +05:45 +0545'
        'EST'                 || '00:06 -05:00 EST'
        ''                    || '05:06 +00:00 UTC'
        'No/Such_Zone'        || '05:06 +00:00 UTC'
        'GMT+3'               || '05:06 +00:00 UTC'
    }

    def "Local is the zone of the host's clock"() {
        expect:
        render('{{ now }} {{ date "15:04 MST" 1614834367 }} {{ dateInZone "15" 0 "Local" }}', [:], PARIS) ==
            '2021-07-01 02:00:00 +0200 CEST 06:06 CET 01'
        render('{{ toDate "2006-01-02 15:04 MST" "2021-07-01 10:00 CEST" }} {{ toDate "2006-01-02 -07" "2021-07-01 +02" }} {{ toDate "2006 -07" "2021 +02" }}', [:], PARIS) ==
            '2021-07-01 10:00:00 +0200 CEST 2021-07-01 00:00:00 +0200 CEST 2021-01-01 00:00:00 +0200 +0200'
    }

    def "dates move by durations"() {
        expect:
        render("{{ toDate \"2006-01-02\" \"2020-02-28\" | $function \"$duration\" }}") == time

        where:
        function           | duration     || time
        'dateModify'       | '24h'        || '2020-02-29 00:00:00 +0000 UTC'
        'date_modify'      | '-1.5h'      || '2020-02-27 22:30:00 +0000 UTC'
        'mustDateModify'   | '1h1m1s1ms'  || '2020-02-28 01:01:01.001 +0000 UTC'
        'must_date_modify' | '+1µs'       || '2020-02-28 00:00:00.000001 +0000 UTC'
    }

    def "durations are written in full or rounded down to one unit: #template"() {
        expect:
        render("{{ $template }}", [n: 3661L], HOST) == result

        where:
        template                                  || result
        'duration .n'                             || '1h1m1s'
        'duration "95"'                           || '1m35s'
        'duration 60'                             || '0s'
        'durationRound "2h10m5s"'                 || '2h'
        'durationRound "24h"'                     || '24h'
        'durationRound "25h"'                     || '1d'
        'durationRound "721h"'                    || '1mo'
        'durationRound "10000h"'                  || '1y'
        'durationRound "-90s"'                    || '1m'
        'durationRound "bad"'                     || '0s'
        'durationRound (toDate "2006" "2019")'    || '2y'
    }
}
