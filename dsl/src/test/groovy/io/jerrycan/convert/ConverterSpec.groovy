package io.jerrycan.convert

import io.jerrycan.groovy.BlueprintCompiler
import io.jerrycan.groovy.Functions
import io.jerrycan.source.InvalidBlueprint
import io.jerrycan.yaml.BlueprintYaml
import java.nio.file.Files
import java.nio.file.Path
import spock.lang.Specification

class ConverterSpec extends Specification {
    static final Path FOLDER = Path.of(ConverterSpec.getResource('/convert').toURI())
    static final Path LANGUAGE = Path.of(ConverterSpec.getResource('/groovy').toURI())
    static final NAMES = Files.list(FOLDER).map(file -> file.fileName.toString())
            .filter(file -> file.endsWith('.yaml')).map(file -> file - '.yaml').sorted().toList()

    def "what Groovy cannot say is refused at its place: #problem"() {
        when:
        convert("phases: [$phases]")

        then:
        def invalid = thrown(InvalidBlueprint)
        invalid.message == problem

        where:
        phases                                        || problem
        '{func: KubTask, name: dump}'                 || "orders.yaml:6:21 function 'KubTask' is not known, so that Groovy cannot call it; put a jar with it on the class path"
        '{func: KubeTask, args: {env: {A: b}}}'       || "orders.yaml:1:1 the Groovy for blueprint 'orders' would not be equal: actions.backup.phases[0].args.env: {A=b} became nothing; please report this"
    }

    def "two phases of one name in an action are refused, never lost"() {
        when:
        convert('phases: [{func: KubeTask, name: dump}, {func: KubeTask, name: dump}]')

        then:
        def invalid = thrown(InvalidBlueprint)
        invalid.message == "orders.yaml:1:1 the Groovy for blueprint 'orders' would not be equal: " +
            "converted.groovy:7:16 action 'backup' has two phases 'dump'; rename one: outputs are told apart by the name of their phase; please report this"
    }

    def "a mistake of the blueprint itself does not stop it, and stays"() {
        expect:
        convert('phases: [{func: KubeExec, name: dump, args: {namespace: a, pood: b, command: [date]}}]')
            .contains("kubeExec namespace: 'a', pood: 'b', command: ['date']")
    }

    def "#name in YAML becomes #name in Groovy"() {
        given:
        def blueprint = BlueprintYaml.parse("${name}.yaml", Files.readString(FOLDER.resolve("${name}.yaml"))).resources().first()

        when:
        def script = new GroovyConverter(Functions.CATALOG).convert(blueprint)

        then:
        script == Files.readString(FOLDER.resolve("${name}.groovy"))
        new BlueprintCompiler(Functions.CATALOG).check("${name}.groovy", script).blueprint().get() == blueprint

        where:
        name << NAMES
    }

    def "what the specs of the language have in both syntaxes comes back too: #name"() {
        given:
        def blueprint = BlueprintYaml.read(name, Files.readString(LANGUAGE.resolve(name))).first()

        when:
        def script = new GroovyConverter(Functions.CATALOG).convert(blueprint)

        then:
        new BlueprintCompiler(Functions.CATALOG).compile('converted.groovy', script) == blueprint
        name != 'flow.yaml' || ['parallel(', 'finallyPhase(', 'when(error)', 'retry limit: 3', 'idempotent true', 'forEach('].every(script::contains)

        where:
        name << Files.list(LANGUAGE).map { it.fileName.toString() }.filter { it.endsWith('.yaml') }.sorted().toList()
    }

    private static String convert(String action) {
        def yaml = "apiVersion: cr.kanister.io/v1alpha1\nkind: Blueprint\nmetadata: {name: orders}\nactions:\n  backup:\n    $action\n"
        new GroovyConverter(Functions.CATALOG).convert(BlueprintYaml.parse('orders.yaml', yaml).resources().first())
    }
}
