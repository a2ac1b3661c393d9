package io.jerrycan.editor

import io.jerrycan.function.FunctionCatalog
import io.jerrycan.groovy.BlueprintCompiler
import io.jerrycan.source.Severity
import io.jerrycan.spec.BlueprintSpec

/** Each example of the reference runs. */
class FunctionExamplesSpec extends BlueprintSpec {
    static final FunctionCatalog CATALOG = FunctionCatalog.load()
    static final Map<String, Map<String, Map<String, String>>> LEFT = [
            KubeExec         : [counted: [files: '2']],
            KubeTask         : [dump: [path: 'dumps/orders.sql']],
            MultiContainerRun: [dump: [bytes: '11']]]

    def "#name has an example beside its class, in a file of its name that ends in .groovy"() {
        expect:
        CATALOG.find(name).orElseThrow().example().present

        where:
        name << CATALOG.names()
    }

    def "the example of #name does what it shows"() {
        given:
        apply(new File('src/test/resources/editor/orders.yaml').text)
        def example = CATALOG.find(name).orElseThrow().example().orElseThrow()
        def blueprint = new BlueprintCompiler(CATALOG).check("${name}.groovy", example)

        when:
        def done = perform(blueprint.blueprint().orElseThrow(), 'example', object: 'statefulset/shop/orders')

        then:
        blueprint.problems().findAll { it.severity() != Severity.NOTE } == []
        done.errors == []
        done.complete
        done.artifacts == LEFT.getOrDefault(name, [:])

        where:
        name << CATALOG.names()
    }
}
