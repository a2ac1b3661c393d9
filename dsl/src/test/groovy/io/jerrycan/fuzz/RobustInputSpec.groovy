package io.jerrycan.fuzz

import io.jerrycan.groovy.CompileHere
import io.jerrycan.groovy.Functions
import io.jerrycan.source.Problem
import io.jerrycan.template.RenderFailure
import io.jerrycan.template.Template
import io.jerrycan.template.TemplateOptions
import io.jerrycan.template.exec.Limits
import io.jerrycan.validate.BlueprintValidator
import io.jerrycan.yaml.BlueprintYaml
import java.time.Duration
import spock.lang.Specification

/**
 * Whatever the input, it is accepted or gets a problem with its place: no crash, nothing that takes a second, no memory
 * over a limit. {@code -Drobust.inputs=100000} says how many inputs there are in all, {@code -Drobust.seed} which;
 * without them a fraction is tried, always the same.
 */
class RobustInputSpec extends Specification {
    static final int INPUTS = Integer.getInteger('robust.inputs', 6_000)
    static final long SEED = Long.getLong('robust.seed', 20_260_101L)
    static final Duration LONGEST = Duration.ofSeconds(1)
    static final int MEGABYTES = 256
    static final Duration PATIENCE = Duration.ofSeconds(60 + INPUTS.intdiv(100))

    def "mutated YAML is read and validated"() {
        expect:
        tried(0.45, Seeds.yaml()) { text ->
            def parsed = BlueprintYaml.parse('robust.yaml', text)
            verdict('robust.yaml', parsed.problems() + parsed.resources().collectMany { BlueprintValidator.validate(it, Functions.CATALOG) })
        } == []
    }

    def "mutated Groovy is compiled"() {
        expect:
        tried(0.15, Seeds.groovy()) { text ->
            def compilation = CompileHere.compile(Functions.CATALOG, 'robust.groovy', text)
            compilation.blueprint().present || compilation.problems().any { it.error }
                    ? verdict('robust.groovy', compilation.problems()) : 'neither a blueprint nor an error'
        } == []
    }

    def "mutated templates are parsed and rendered"() {
        given:
        def options = TemplateOptions.kanister().withLimits(Limits.DEFAULT.withTime(Duration.ofMillis(200)).withOutputChars(100_000))
        def data = [Options: [a: 'b'], Time: '2026-01-01T00:00:00Z', StatefulSet: [Name: 'a', Pods: ['a-0']], Phases: [:]]

        expect:
        tried(0.4, Seeds.templates()) { text ->
            try {
                Template.compile(text, options).render(data)
                return ''
            } catch (RenderFailure failure) {
                return failure.message ==~ /(?s).*template: .*|.*(limit|takes longer|nested).*/ ? null : "not located: $failure.message"
            }
        } == []
    }

    /** Null for a well-told refusal, empty when there is no error. */
    private static String verdict(String file, List<Problem> problems) {
        def lost = problems.find { it.pos().file() != file || it.pos().line() < 1 || it.pos().column() < 1 || !it.message() }
        lost ? "not located: $lost" : problems.any { it.error } ? null : ''
    }

    private static List<String> tried(BigDecimal share, List<String> seeds, Closure<String> judge) {
        def mutator = new Mutator(SEED, seeds)
        // The parsers of Groovy and of the templates are slow until they are warm.
        seeds.take(50).each { judge(it) }
        def start = System.nanoTime()
        def effort = new Effort(LONGEST, MEGABYTES).run((INPUTS * share) as int, PATIENCE, { mutator.next() }, { judge(it) })
        println "seed $SEED: tried $effort.tried inputs in ${(System.nanoTime() - start).intdiv(1_000_000)} ms, $effort.accepted of them accepted"
        effort.wrong.each { println it }
        return effort.wrong
    }
}
