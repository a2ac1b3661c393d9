package io.jerrycan.faults

import io.jerrycan.function.FunctionFailure
import io.jerrycan.stdlib.KubeTask
import java.time.Duration
import spock.lang.Timeout

/** Watches and logs go on where they broke off. */
@Timeout(120)
class PatientStreamsSpec extends PatienceSpecification {
    static final String GONE = '{"kind":"Status","apiVersion":"v1","metadata":{},"status":"Failure","reason":"Expired","code":410}'

    def "a watch is begun again that #what"() {
        given:
        concerned = { it.watch }
        next.add(fault)

        when:
        context.perform(new KubeTask(), [image: 'busybox', namespace: namespace, command: ['true']])

        then:
        next.empty
        pods() == []

        where:
        what                                     | fault
        'is refused because its version is gone' | { it.answer(410, ['Content-Type': 'application/json'], GONE) } as Fault
        'is told later that its version is gone' | { it.forward(); it.relayHead(); it.message('{"type":"ERROR","object":' + GONE + '}'); it.drainClient(Duration.ofSeconds(1)) } as Fault
        'is refused by a server that fails'      | of(FaultKind.SERVER_ERROR)
        'ends without a word'                    | SILENT_END
        'breaks off'                             | CUT_ANSWER
    }

    def task = [image: 'busybox', command: ['echo', 'once']]

    def "a log is read when the API server is there again"() {
        given:
        concerned = { it.path().endsWith('/log') }
        next.addAll([of(FaultKind.RESET_BEFORE), busy('0'), { it.answer(502, [:], '') } as Fault] * 2)

        when:
        context.perform(new KubeTask(), task + [namespace: namespace])

        then:
        context.log().lines() == ['once']
        next.empty
    }

    def "a log that may not be read fails at once, with what the server says"() {
        given:
        concerned = { it.path().endsWith('/log') }
        next << ({ it.answer(403, ['Content-Type': 'application/json'], '{"kind":"Status","apiVersion":"v1","status":"Failure","reason":"Forbidden","message":"no logs","code":403}') } as Fault)

        when:
        context.perform(new KubeTask(), task + [namespace: namespace])

        then:
        def failure = thrown(FunctionFailure)
        failure.message ==~ "Failed to read the log of Pod $namespace/kanister-job-\\w+: 403 Forbidden: no logs"
        pods() == []
    }
}
