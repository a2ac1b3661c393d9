package io.jerrycan.canary

import io.jerrycan.cli.Jerrycan
import io.jerrycan.cli.MortalJerrycan
import io.jerrycan.faults.ApiProxy
import io.jerrycan.faults.Fault
import io.jerrycan.faults.Faults
import io.jerrycan.faults.SeenRequest
import io.jerrycan.function.FunctionCatalog
import io.jerrycan.scenario.JavaProgram
import io.jerrycan.scenario.Scenario
import io.jerrycan.scenario.World
import io.jerrycan.scenario.WorldSpecification
import java.nio.file.Files
import spock.lang.Timeout
import spock.lang.Unroll

/**
 * Runs each function, to success and to each of its failures, with secret values in its hands, and searches all that the run
 * wrote and all that the API server saw. Only Secrets may hold them.
 */
@Timeout(300)
class CanarySpec extends WorldSpecification {
    def "every function of the catalog has a canary"() {
        expect:
        FunctionCatalog.load().names() - CanaryScenarios.ALL*.function == [] as Set
    }

    @Unroll("#scenario.function tells no secret when #scenario.name")
    def "a function tells no secret"() {
        given:
        def namespace = world.prepare(new Scenario(scenario.function, CanaryScenarios.SECRETS + scenario.given, scenario.action, false))
        def proxy = ApiProxy.start(cluster.url(), Faults.NONE)

        when:
        def said = [text: run(scenario, namespace, proxy, '--verbose'), json: run(scenario, namespace, proxy, '--json')]

        then: 'it did what the scenario is about'
        said.every { form, output -> output.contains(scenario.says) || output.contains(scenario.says.replace('"', '\\"')) }

        and: 'what was printed'
        said.collectMany { form, output -> Canaries.in(output).collect { "$form: $it" } } == []

        and: 'what was recorded'
        Files.list(folder).withCloseable { files -> files.findAll { it.fileName.toString().startsWith("$namespace-") }.collectMany { Canaries.in(Files.readString(it)) } } == []

        and: 'what the API server saw'
        proxy.requests().findAll { !isSecret(it) }.collectMany { request -> Canaries.in(request.text()).collect { "$request: $it" } } == []

        and: 'nothing that holds one is left'
        world.jobPods(namespace) == []
        client.secrets().inNamespace(namespace).list().items*.metadata*.name.sort() == (['keys', 'login'] + scenario.made).sort()

        cleanup:
        proxy?.close()
        world.clear(namespace)

        where:
        scenario << CanaryScenarios.ALL
    }

    def "a command with a secret that cannot be started is not logged, even when all is"() {
        given:
        def scenario = new Scenario('KubeExec', CanaryScenarios.SECRETS + CanaryScenarios.DB, '''\
            phases:
            - {func: KubeExec, name: tell, args: {namespace: NS, pod: db, command: [echo, '{{ .Secrets.login.Data.password | toString }}']}}
            ''', true)
        def namespace = world.prepare(scenario)
        def proxy = ApiProxy.start(cluster.url()) { it.exec ? { exchange -> exchange.answer(500, [:], 'no') } as Fault : Fault.NONE }

        when:
        def said = new JavaProgram(folder, Jerrycan.name).start([], arguments(scenario, namespace, proxy.url()) +
            ['--secret', "login=$namespace/login"], [LOG_LEVEL: 'debug']).inputStream.text

        then:
        said.contains('ExecStatusUnknown: ')
        Canaries.in(said) == []

        cleanup:
        proxy?.close()
        world.clear(namespace)
    }

    private static boolean isSecret(SeenRequest request) { request.path() ==~ '.*/secrets(/[^/]+)?' }

    /** In this JVM, with what it writes to its own streams, to those of the JVM and to its log. */
    private String run(CanaryScenario scenario, String namespace, ApiProxy proxy, String form) {
        def blueprint = Files.writeString(folder.resolve("${namespace}.yaml"), new Scenario(scenario.function, '', scenario.action, false).blueprint(namespace))
        def printed = new ByteArrayOutputStream()
        def (out, err) = [System.out, System.err]
        System.out = new PrintStream(printed, true)
        System.err = System.out
        try {
            MortalJerrycan.execute({ it }, printed, ['run', blueprint, 'go', '--kubeconfig', World.kubeconfig(folder, proxy.url()), form,
                '--state', folder.resolve("$namespace-${form - '--'}.json"), '--object', "namespace/$namespace",
                '--secret', "login=$namespace/login", '--profile', "$namespace/store",
                '--secret-option', "word=secret:$namespace/login/password", '--option', "said=$Canaries.PASSWORD",
                '--option', "form=${form - '--'}", *scenario.flags]*.toString() as String[])
        } finally {
            System.out = out
            System.err = err
        }
        printed.toString('UTF-8')
    }
}
