package io.jerrycan.embedded

import io.fabric8.kubernetes.api.model.PodBuilder
import java.time.Duration
import java.util.concurrent.TimeUnit
import spock.lang.Shared
import spock.lang.Timeout
import spock.util.concurrent.PollingConditions

@Timeout(30)
class LogsSpec extends ClusterSpecification {
    @Shared Rest rest = new Rest(cluster)

    @Override
    EmbeddedOptions options() { EmbeddedOptions.defaults().restartBackoff(Duration.ofMillis(50)) }

    def cleanup() {
        client.pods().withGracePeriod(0).delete()
    }

    private void run(String name, String script, String policy = 'Never') {
        client.resource(new PodBuilder().withNewMetadata().withName(name).endMetadata().withNewSpec().withRestartPolicy(policy)
            .addNewContainer().withName('main').withImage('tools:1').withCommand('sh', '-c', script).endContainer()
            .endSpec().build()).create()
    }

    private void ended(String name) {
        client.pods().withName(name).waitUntilCondition({ it?.status?.phase in ['Succeeded', 'Failed'] }, 10, TimeUnit.SECONDS)
    }

    private Object log(String pod, String query = '') {
        rest.send('GET', "/api/v1/namespaces/default/pods/$pod/log?$query").body
    }

    def "the log of a container that has not begun is refused"() {
        given:
        client.resource(new PodBuilder().withNewMetadata().withName('early').endMetadata().withNewSpec()
            .addNewContainer().withName('main').withImage('tools:1').endContainer()
            .addNewVolume().withName('v').withNewSecret().withSecretName('missing').endSecret().endVolume()
            .endSpec().build()).create()

        expect:
        new PollingConditions().eventually { assert client.pods().withName('early').get().status.containerStatuses }
        log('early').message == 'container "main" in pod "early" is waiting to start: ContainerCreating'
        log('early', 'previous=true').message == 'previous terminated container "main" in pod "early" not found'
    }

    def "output and errors are in the log in the order they were written, the last line as it is"() {
        when:
        run('both', 'echo one; echo two >&2; printf three')
        ended('both')

        then:
        log('both') == 'one\ntwo\nthree'
    }

    def "a part of a log"() {
        given:
        run('part', 'for n in 1 2 3 4 5; do echo line $n; done')
        ended('part')

        expect:
        log('part', query) == expected

        where:
        query                            || expected
        'tailLines=2'                    || 'line 4\nline 5\n'
        'tailLines=0'                    || ''
        'tailLines=99'                   || 'line 1\nline 2\nline 3\nline 4\nline 5\n'
        'limitBytes=10'                  || 'line 1\nlin'
        'tailLines=3&limitBytes=7'       || 'line 3\n'
        'sinceSeconds=3600'              || 'line 1\nline 2\nline 3\nline 4\nline 5\n'
        'sinceTime=2999-01-01T00:00:00Z' || ''
    }

    def "a long log is delivered from a time on"() {
        given:
        run('since', "i=0; while [ \$i -lt 40 ]; do head -c 100000 /dev/zero | tr '\\0' x | fold -w 999; echo \$i; i=\$((i + 1)); done")
        ended('since')
        def stamped = (log('since', 'timestamps=true') as String).readLines()
        def times = stamped*.split(' ')*.first()

        expect:
        [0, 1, 2000, 3999, stamped.size() - 1].each {
            assert log('since', "timestamps=true&sinceTime=${times[it]}") == stamped.drop(times.indexOf(times[it])).collect { "$it\n" }.join('')
        }
    }

    def "lines can carry the time they were written"() {
        when:
        run('times', 'echo one; echo two')
        ended('times')

        then:
        log('times', 'timestamps=true').readLines().every { it ==~ /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z (one|two)/ }
    }

    def "a log is followed as it is written, until the container ends"() {
        given:
        run('follow', 'echo first; while [ ! -e /tmp/go ]; do sleep 0.02; done; echo second')
        client.pods().withName('follow').waitUntilReady(10, TimeUnit.SECONDS)

        when:
        def log = client.pods().withName('follow').watchLog()
        def reader = log.output.newReader()

        then:
        reader.readLine() == 'first'

        when:
        client.pods().withName('follow').writingOutput(new ByteArrayOutputStream()).exec('touch', '/tmp/go').exitCode().get(10, TimeUnit.SECONDS)

        then:
        reader.readLine() == 'second'
        reader.readLine() == null

        cleanup:
        log.close()
    }

    def "a very long line arrives whole"() {
        when:
        run('long', 'head -c 1000000 /dev/zero | tr "\\\\0" x; echo; echo end')
        ended('long')
        def lines = (log('long') as String).readLines()

        then:
        lines*.size() == [1_000_000, 3]
    }

    def "the log of the run before a restart is kept"() {
        when:
        run('again', 'echo run; exit 1', 'OnFailure')
        new PollingConditions(timeout: 10).eventually {
            assert client.pods().withName('again').get().status.containerStatuses[0].restartCount > 0
        }

        then:
        log('again', 'previous=true') == 'run\n'
    }
}
