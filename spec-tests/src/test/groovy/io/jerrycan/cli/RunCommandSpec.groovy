package io.jerrycan.cli

import groovy.json.JsonSlurper
import io.jerrycan.scenario.World
import java.nio.file.Files

class RunCommandSpec extends CommandSpecification {
    def "an action that the blueprint does not have is a problem of the blueprint"() {
        expect:
        run('bakcup') == ExitCode.BLUEPRINT_INVALID
        err.toString() == "${blueprint()}:1:1 blueprint greeting has no action 'bakcup'; did you mean 'backup'?\n"
    }

    /** Of a cluster that does not answer. */
    def nowhere() { file('kubeconfig', World.kubeconfig(URI.create('http://127.0.0.1:1'))) }

    def "a cluster that does not answer is said so, with the way out"() {
        expect:
        jerrycan('run', blueprint(), 'backup', '--kubeconfig', nowhere(), '--object', 'namespace/default') ==
            ExitCode.CLUSTER_UNREACHABLE
        err.toString().startsWith('jerrycan: no cluster answers at http://127.0.0.1:1/: ')
        err.toString().endsWith('; check --kubeconfig, or use --embedded to run without a cluster\n')
    }

    def "what is wrong with the blueprint is told also when #cluster"() {
        given:
        def wrong = file('wrong.yaml', '''\
            apiVersion: cr.kanister.io/v1alpha1
            kind: Blueprint
            metadata: {name: wrong}
            actions:
              backup: {phases: [{func: KubeTsak, name: dump, args: {image: busybox, command: ['true']}}]}
            ''')
        def kubeconfig = cluster == 'no cluster answers' ? nowhere() : 'none'

        expect:
        jerrycan('run', wrong, 'backup', '--kubeconfig', kubeconfig) == ExitCode.BLUEPRINT_INVALID
        err.toString() == "$wrong:5:28 unknown function 'KubeTsak'; did you mean 'KubeTask'?\n"

        when:
        forget()

        then:
        jerrycan('run', blueprint(), 'bakcup', '--kubeconfig', kubeconfig) == ExitCode.BLUEPRINT_INVALID
        err.toString() == "${blueprint()}:1:1 blueprint greeting has no action 'bakcup'; did you mean 'backup'?\n"

        where:
        cluster << ['no cluster answers', 'there is no kubeconfig']
    }

    def "an object that is not there fails the run before any phase"() {
        expect:
        run('backup', '--object', 'statefulset/default/none') == ExitCode.PHASE_FAILED
        err.toString().contains('none')
    }

    def "a failed phase says where it stands in the file and what its command printed"() {
        expect:
        run('fail') == ExitCode.PHASE_FAILED
        err.toString().startsWith("jerrycan: phase fall (${blueprint()}:")
        out.toString().contains('    | about to fall')
    }

    def "a level of pod security that there is not is wrong usage"() {
        expect:
        run('backup', '--pod-security', 'strict') == ExitCode.USAGE
        err.toString().startsWith("jerrycan: Invalid value for option '--pod-security': 'strict' is no level; " +
            'write privileged, baseline, restricted')
    }

    def "under restricted pods run, but none that asks for power over the node"() {
        expect:
        run('backup', '--option', 'who=world', '--pod-security', 'restricted') == ExitCode.DONE
        run('seize', '--pod-security', 'restricted') == ExitCode.PHASE_FAILED
        err.toString().contains(
            'Pod security restricted does not allow what the pod is to be: spec.hostNetwork must not be true')
    }

    def "a finished run prints its phases and artifacts"() {
        expect:
        run('backup', '--option', 'who=world') == ExitCode.DONE
        err.toString().empty
        lines() == [
            'backup of greeting on namespace/default/default',
            '  greet                KubeTask        done in T s',
            '  artifact greeting: text=hello world',
            'backup complete',
        ]
    }

    def "programs get one JSON event a line, the outcome last"() {
        expect:
        run('backup', '--option', 'who=world', '--json') == ExitCode.DONE

        when:
        def events = out.toString().readLines().collect { new JsonSlurper().parseText(it) }

        then:
        events*.event - 'PhaseProgress' == ['RunStarted', 'ActionStarted', 'PhaseStarted', 'PhaseEnded',
                                            'ArtifactsRendered', 'ActionEnded', 'RunEnded']
        events.find { it.event == 'PhaseEnded' }.outputs == [text: 'hello world']
        events.last().state == 'complete'
        events.find { it.event == 'ArtifactsRendered' }.artifacts.greeting.keyValue.text == 'hello world'
    }

    def "a later run takes the artifacts from the record of an earlier one"() {
        given:
        def record = folder.resolve('backup.json')

        expect:
        run('backup', '--option', 'who=world', '--state', "$record") == ExitCode.DONE
        run('restore', '--from', "$record", '--verbose') == ExitCode.DONE
        out.toString().contains('    | got hello world')
    }

    def "a record that is not there is wrong usage"() {
        expect:
        run('restore', '--from', 'none.json') == ExitCode.USAGE
        err.toString().startsWith('jerrycan: there is no record none.json; it is what --state wrote in the earlier run')
    }

    def "a file that is no record is refused and stays as it is"() {
        given:
        def foreign = file('foreign.json', '{"a": 1}')

        expect:
        run('backup', '--option', 'who=world', '--state', "$foreign") == ExitCode.UNEXPECTED
        err.toString().contains('is not a record of a run')
        Files.readString(foreign) == '{"a": 1}'
    }

    private int run(String action, String... arguments) {
        def data = folder.resolve('data').toString()
        jerrycan(*['run', blueprint(), action, '--embedded', '--data', data, *arguments])
    }

    private String blueprint() {
        file('greeting.groovy', '''\
            blueprint('greeting') {
                action('backup') {
                    def greet = phase('greet') {
                        kubeTask image: 'busybox', command: ['sh', '-c', "kando output text 'hello ${option('who')}'"]
                    }
                    outputArtifact('greeting', text: greet.output('text'))
                }
                action('restore') {
                    def greeting = inputArtifact('greeting')
                    phase('show') {
                        kubeTask image: 'busybox', command: ['echo', "got ${greeting.value('text')}"]
                    }
                }
                action('seize') {
                    phase('grab') {
                        kubeTask image: 'busybox', command: ['true'], podOverride: [hostNetwork: true]
                    }
                }
                action('fail') {
                    phase('fall') {
                        kubeTask image: 'busybox', command: ['sh', '-c', 'echo about to fall; exit 3']
                    }
                }
            }
            ''').toString()
    }
}
