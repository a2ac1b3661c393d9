package io.jerrycan.output

import io.jerrycan.faults.ApiProxy
import io.jerrycan.faults.Faults
import io.jerrycan.scenario.ProcessSpecification
import io.jerrycan.scenario.Scenario
import spock.lang.Timeout

/** Commands that print far more than the heap of the program holds: 96 MiB, or as many as {@code -Doutput.mib} says. */
@Timeout(600)
class LargeOutputSpec extends ProcessSpecification {
    static final int MIB = Integer.getInteger('output.mib', 96)
    static final String HEAP = '-Xmx64m'

    static final String SECRET = '{apiVersion: v1, kind: Secret, metadata: {name: creds, namespace: NS}, stringData: {user: xander, password: correct-horse-battery}}'

    static final String DB = '{apiVersion: v1, kind: Pod, metadata: {name: db, namespace: NS}, spec: {containers: [{name: main, image: busybox, command: [sleep, "3600"]}]}}'

    /** On both streams, in lines of 1 KiB and at last in one that never ends; the output comes in the middle. */
    static final String PRINT = """\
        part() { head -c \$(( $MIB * 262144 )) /dev/zero | tr '\\\\0' x | fold -w 1023; echo; }
        part; part >&2; echo '###Phase-output###: {"key":"a","value":"b"}'
        part; head -c \$(( $MIB * 262144 )) /dev/zero | tr '\\\\0' x >&2
        """.stripIndent()

    def "#function drains both streams of a command in constant memory"() {
        given:
        def scenario = new Scenario(function, given, """\
            phases:
            - func: $function
              name: print
              objects: {creds: {kind: Secret, name: creds, namespace: NS}}
              args:
                namespace: NS
                $place
                command: [sh, -c, ${groovy.json.JsonOutput.toJson(PRINT)}]
            """, false)
        def namespace = world.prepare(scenario)
        def proxy = ApiProxy.start(cluster.url(), Faults.NONE)

        when:
        def process = program.start([HEAP], arguments(scenario, namespace, proxy.url()))
        def said = process.inputStream.text

        then:
        process.waitFor() == 0
        said.readLines().last() == 'go complete'
        record(namespace).actions()[0].phases()[0].outputs().get() == [a: 'b']

        and: 'commands are run over web sockets, never by SPDY'
        proxy.requests().findAll { it.exec }*.header('Upgrade')*.get().unique() == upgrades
        !proxy.requests().any { it.text().toLowerCase().contains('spdy') }

        cleanup:
        proxy?.close()
        world.clear(namespace)

        where:
        function   | given                | place            || upgrades
        'KubeTask' | SECRET               | 'image: busybox' || []
        'KubeExec' | "$SECRET\n---\n$DB" | 'pod: db'        || ['websocket']
    }

    def "outputs that are too large fail the phase, with their size"() {
        given:
        def scenario = new Scenario('KubeTask', '', '''\
            phases:
            - func: KubeTask
              name: print
              args:
                namespace: NS
                image: busybox
                command: [sh, -c, 'printf "###Phase-output###: {\\"key\\":\\"a\\",\\"value\\":\\""; head -c 2000000 /dev/zero | tr "\\\\0" x; echo "\\"}"']
            ''', false)
        def namespace = world.prepare(scenario)

        when:
        def process = program.start([HEAP], arguments(scenario, namespace))
        def said = process.inputStream.text

        then:
        process.waitFor() == 11
        said.contains('A phase output is 2000023 bytes long, more than the limit of 1048576; write it to a location or a volume and output its path')
        world.jobPods(namespace) == []
    }
}
