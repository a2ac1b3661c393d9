package io.jerrycan.cli

import io.jerrycan.embedded.Kubectl
import java.nio.file.Files
import spock.lang.Requires
import spock.util.concurrent.PollingConditions

class ClusterCommandSpec extends CommandSpecification {
    static final PAGE = new File('../docs/embedded-cluster.md').text

    PollingConditions soon = new PollingConditions(timeout: 60, delay: 0.05)

    def "a kubeconfig of somebody else is not overwritten"() {
        given:
        def own = file('config', 'current-context: production\n')

        expect:
        jerrycan('cluster', '--kubeconfig', own) == ExitCode.UNEXPECTED
        err.toString() == "jerrycan: $own is there already and is not that of an embedded cluster; name another file with --kubeconfig\n"
        Files.readString(own) == 'current-context: production\n'
    }

    def "a manifest that is not there ends the command, and leaves no kubeconfig"() {
        given:
        def kubeconfig = folder.resolve('config')

        expect:
        jerrycan('cluster', '--kubeconfig', kubeconfig, '--data', folder, '--apply', folder.resolve('none.yaml')) == ExitCode.UNEXPECTED
        err.toString() == "jerrycan: there is no manifest ${folder.resolve('none.yaml')}\n"
        !Files.exists(kubeconfig)
    }

    @Requires(value = { System.getenv('CI') || Kubectl.isInstalled() }, reason = 'kubectl is not on the PATH')
    def "the session of the page is what happens, and the kubeconfig goes with the cluster"() {
        given:
        def kubeconfig = folder.resolve('new/config')
        int code = -1
        def command = Thread.start {
            code = jerrycan('cluster', '--kubeconfig', kubeconfig, '--data', folder.resolve('data'), '--apply', '../blueprints/orders/app.yaml')
        }
        soon.eventually { assert out.toString() || code != -1 }

        expect:
        out.toString() == "$kubeconfig\n"
        err.toString() == "The cluster runs until Ctrl-C. Elsewhere: export KUBECONFIG=$kubeconfig\n"

        when:
        def kubectl = new Kubectl(kubeconfig)

        then:
        session().each { line, output ->
            assert brief(kubectl.ok(line)) == brief(output)
        }

        when:
        command.interrupt()
        command.join()

        then:
        code == ExitCode.CANCELLED
        !Files.exists(kubeconfig)
    }

    /** Each call of kubectl in the first session of the page, and what it prints. */
    private static List<List<String>> session() {
        (PAGE.find(/(?s)```console\n(.*?)```/) =~ /(?m)^\$ kubectl (.*)\n((?:(?!\$|```).*\n)*)/).collect { all, line, output -> [line, output] }
    }

    /** Without blank lines, the width of columns, and ages. */
    private static List<String> brief(String text) {
        text.readLines().findAll()*.replaceAll(/\s+/, ' ')*.replaceAll(/\b\d+s\b/, 'Ns')
    }
}
