package io.jerrycan.cluster

import io.jerrycan.cli.ExitCode
import io.jerrycan.cli.Jerrycan
import java.nio.file.Files
import java.nio.file.Path
import spock.lang.Specification
import spock.lang.TempDir
import spock.util.environment.RestoreSystemProperties

/** In each case the client library would go on, and speak of a cluster that does not answer, or fail with a NullPointerException. */
class KubeconfigFilesSpec extends Specification {
    static final ANOTHER = 'name another with --kubeconfig or KUBECONFIG'
    static final CHOOSE = "choose one with 'kubectl config use-context'"

    @TempDir
    Path folder

    def "a kubeconfig that #what is refused with its name"() {
        when:
        KubeconfigFiles.check([file('config', text)])

        then:
        def e = thrown(WrongKubeconfig)
        e.message == message.replace('FILE', "${folder.resolve('config')}")

        where:
        what                                  | text                                              || message
        'is empty'                            | ' \n'                                             || "kubeconfig FILE is empty; $ANOTHER"
        'is no YAML'                          | 'contexts: ['                                     || "kubeconfig FILE is neither YAML nor JSON of a Config; $ANOTHER"
        'is a text'                           | 'hello'                                           || "kubeconfig FILE is neither YAML nor JSON of a Config; $ANOTHER"
        'is null'                             | '~'                                               || "kubeconfig FILE is neither YAML nor JSON of a Config; $ANOTHER"
        'is a list'                           | '[a]'                                             || "kubeconfig FILE is neither YAML nor JSON of a Config; $ANOTHER"
        'has no contexts'                     | 'kind: Config\nclusters: []'                      || "kubeconfig FILE has no contexts, so that it names no cluster; $ANOTHER"
        'has null for contexts'               | 'kind: Config\ncontexts: null'                    || "kubeconfig FILE has no contexts, so that it names no cluster; $ANOTHER"
        'has no current context'              | config().replace('current-context: a', 'kind: Config') || "kubeconfig FILE has no current-context; $CHOOSE: a, b"
        'has another current context'         | config().replace('current-context: a', 'current-context: c') || "kubeconfig FILE has no context 'c', which is its current-context; $CHOOSE: a, b"
        'lacks the context itself'            | 'current-context: a\ncontexts: [{name: a}]'       || "kubeconfig FILE has no contexts, so that it names no cluster; $ANOTHER"
        'lacks a cluster in the context'      | 'current-context: a\ncontexts: [{name: a, context: {}}]' || "kubeconfig FILE has no cluster '', which its current context names; add it, or $ANOTHER"
        'lacks the cluster'                   | config().replace('{name: one, c', '{name: two, c') || "kubeconfig FILE has no cluster 'one', which its current context names; add it, or $ANOTHER"
        'lacks the user'                      | config().replace('{name: me, u', '{name: you, u') || "kubeconfig FILE has no user 'me', which its current context names; add it, or $ANOTHER"
        'lacks the server'                    | config().replace('server: "https://127.0.0.1:1"', '') || "cluster 'one' in kubeconfig FILE has no server; add its URL, or $ANOTHER"
        'names a certificate that is not there' | config().replace('cluster: {', 'cluster: {certificate-authority: ca.crt, ') || "kubeconfig FILE names the certificate-authority ca.crt, which cannot be read; mend it, or $ANOTHER"
        'names a key that is not there'       | config().replace('user: {', 'user: {client-key: /none/my.key, ') || "kubeconfig FILE names the client-key /none/my.key, which cannot be read; mend it, or $ANOTHER"
    }

    def "a kubeconfig that is not there, or a folder, is named"() {
        when:
        KubeconfigFiles.check([folder.resolve('none'), folder.resolve('never')])

        then:
        def missing = thrown(WrongKubeconfig)
        missing.message == "there is no kubeconfig ${folder.resolve('none')}, ${folder.resolve('never')}; $ANOTHER"

        when:
        KubeconfigFiles.check([folder])

        then:
        def unreadable = thrown(WrongKubeconfig)
        unreadable.message == "cannot read kubeconfig $folder; $ANOTHER"
    }

    def "of several files the first holds, the parts may be anywhere, and files beside them are found"() {
        given:
        file('sub/ca.crt', 'certificate')
        def first = file('first', 'current-context: b\n')
        def second = file('sub/second', config().replace('cluster: {', 'cluster: {certificate-authority: ca.crt, '))

        when:
        KubeconfigFiles.check([folder.resolve('none'), first, second])

        then:
        noExceptionThrown()
    }

    @RestoreSystemProperties
    def "a command says it, and exits as for a cluster that cannot be reached: #how"() {
        given:
        def empty = file('empty', '')
        System.setProperty('kubeconfig', "$empty")
        def err = new StringWriter()

        expect:
        Jerrycan.commandLine().setErr(new PrintWriter(err, true)).execute(*command, *(how == '--kubeconfig' ? [how, "$empty"] : [])) ==
            ExitCode.CLUSTER_UNREACHABLE
        err.toString() == "jerrycan: kubeconfig $empty is empty; $ANOTHER\n"

        where:
        how << ['--kubeconfig', 'KUBECONFIG']
        command = ['plan', "${blueprint()}", 'backup']
    }

    private static String config() {
        '''\
        current-context: a
        contexts: [{name: a, context: {cluster: one, user: me}}, {name: b, context: {cluster: one}}]
        clusters: [{name: one, cluster: {server: "https://127.0.0.1:1"}}]
        users: [{name: me, user: {token: t}}]
        '''.stripIndent()
    }

    private static Path blueprint() {
        def file = Files.createTempFile('blueprint', '.yaml')
        file.toFile().deleteOnExit()
        Files.writeString(file, '''\
            apiVersion: cr.kanister.io/v1alpha1
            kind: Blueprint
            metadata: {name: b}
            actions: {backup: {phases: [{func: KubeExec, name: a, args: {namespace: a, pod: b, command: [c]}}]}}
            '''.stripIndent())
    }

    private Path file(String name, String text) {
        def file = folder.resolve(name)
        Files.createDirectories(file.parent)
        Files.writeString(file, text)
    }
}
