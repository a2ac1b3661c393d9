package io.jerrycan.fuzz

import io.jerrycan.groovy.BlueprintCompiler
import io.jerrycan.groovy.Functions
import io.jerrycan.groovy.SideEffects
import java.nio.file.Files
import java.nio.file.Path
import java.time.Duration
import spock.lang.Specification

/**
 * Whatever a grammar of the language makes, hostile productions and all: no script has a side effect while it is
 * compiled, accepted or not. {@code -Dfuzz.seconds} says for how long scripts are made, {@code -Dfuzz.seed} which.
 */
class GrammarFuzzSpec extends Specification {
    static final Duration LENGTH = Duration.ofSeconds(Integer.getInteger('fuzz.seconds', 6))
    static final long SEED = Long.getLong('fuzz.seed', System.nanoTime())
    /** Also on a machine that is busy. */
    static final int FEWEST = 30

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
        def counts = compiled(grammar, compiler)
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

    private static Map<String, Integer> compiled(ScriptGrammar grammar, BlueprintCompiler compiler) {
        def counts = [accepted: 0, refused: 0]
        long end = System.nanoTime() + LENGTH.toNanos().intdiv(3)
        while (System.nanoTime() < end || counts.values().sum() < FEWEST) {
            def script = grammar.script()
            def problems = compiler.check('fuzz.groovy', script).problems()
            boolean refused = problems.any { it.error }
            counts[refused ? 'refused' : 'accepted'] += 1
            assert problems.every { it.pos().line() > 0 && it.pos().column() > 0 }: script
            assert refused || !holdsHostile(script): "accepted:\n$script"
        }
        return counts
    }

    private static boolean holdsHostile(String script) {
        (ScriptGrammar.HOSTILE + ScriptGrammar.HOSTILE_STATEMENTS).any { script.contains(it) && it.length() > 8 }
    }
}
