package io.jerrycan.fuzz

import io.jerrycan.groovy.BlueprintCompiler
import io.jerrycan.groovy.Functions
import io.jerrycan.groovy.SideEffects
import java.nio.file.Files
import java.nio.file.Path
import java.time.Duration
import java.util.function.Predicate
import spock.lang.Specification

/**
 * Whatever a grammar of the language makes, hostile productions and all: no script has a side effect while it is
 * compiled, accepted or not. {@code -Dfuzz.seconds} says for how long scripts are made, {@code -Dfuzz.seed} which.
 */
class GrammarFuzzSpec extends Specification {
    static final Duration LENGTH = Duration.ofSeconds(Integer.getInteger('fuzz.seconds', 6))
    static final long SEED = Long.getLong('fuzz.seed', 20_260_101L)
    /** Also on a machine that is busy. Of scripts without hostile productions one in some forty is accepted. */
    static final int FEWEST = 30
    static final int MOST = 5_000

    static final List<String> HOSTILE = ScriptGrammar.HOSTILE + ScriptGrammar.HOSTILE_STATEMENTS

    static final String WARM = """blueprint('a') { action('b') { phase('c') {
        kubeTask image: 'x', command: bash("date \${statefulSet.name} \${time.format('2006')}")
    } } }"""

    static final Path MARKER = Path.of('hostile-was-here')

    def "no script that the grammar makes with #percent % of hostile productions does anything while it is compiled"() {
        given:
        def grammar = new ScriptGrammar(SEED, percent)
        def compiler = new BlueprintCompiler(Functions.CATALOG)
        // What the compiler itself loads on its first blueprint, templates and randomness among it, is no script's doing.
        compiler.compile('warm.groovy', WARM)
        def effects = new SideEffects()

        when:
        def counts = compiled(grammar, compiler) { percent > 0 || it.accepted > 0 }
        def seen = effects.ended()
        println "fuzz.seed=$SEED, $percent % hostile: ${counts.values().sum()} scripts, $counts"

        then:
        seen == []
        !Files.exists(MARKER)
        counts.refused > 0
        percent > 0 || counts.accepted > 0

        where:
        percent << [0, 2, 20]
    }

    def "#hostile is refused in a function that nothing calls"() {
        when:
        def problems = new BlueprintCompiler(Functions.CATALOG).check('dead.groovy', "def f() {\n$hostile\n}\nblueprint('a') { }").problems()

        then:
        problems.any { it.error && it.pos().line() == 2 }

        where:
        hostile << HOSTILE
    }

    private static Map<String, Integer> compiled(ScriptGrammar grammar, BlueprintCompiler compiler, Predicate<Map<String, Integer>> enough) {
        def counts = [accepted: 0, refused: 0]
        long end = System.nanoTime() + LENGTH.toNanos().intdiv(3)
        while (System.nanoTime() < end || counts.values().sum() < FEWEST || !enough.test(counts) && counts.values().sum() < MOST) {
            def script = grammar.script()
            def problems = compiler.check('fuzz.groovy', script).problems()
            boolean refused = problems.any { it.error }
            counts[refused ? 'refused' : 'accepted'] += 1
            assert problems.every { it.pos().line() > 0 && it.pos().column() > 0 }: "fuzz.seed=$SEED: $script"
            assert refused || !HOSTILE.any { script.contains(it) }: "fuzz.seed=$SEED accepted:\n$script"
        }
        return counts
    }
}
