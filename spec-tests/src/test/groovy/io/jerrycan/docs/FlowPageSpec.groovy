package io.jerrycan.docs

import io.jerrycan.cli.CommandSpecification
import io.jerrycan.files.BlueprintFile
import io.jerrycan.function.FunctionCatalog
import java.nio.file.Files
import java.nio.file.Path
import spock.lang.Timeout

/** The example of docs/flow.md is one blueprint in both syntaxes, and runs. */
@Timeout(60)
class FlowPageSpec extends CommandSpecification {
    static final String PAGE = Files.readString(Path.of('..', 'docs', 'flow.md'))

    Path example(String syntax) {
        def text = (PAGE =~ /(?s)```$syntax\n(.*?)```/)[0][1] as String
        Files.writeString(folder.resolve("shop.$syntax"), text)
    }

    def "both are one blueprint without a mistake"() {
        given:
        def read = ['groovy', 'yaml'].collect { BlueprintFile.read(example(it), FunctionCatalog.load()) }

        expect:
        read*.warnings() == [[], []]
        read[0].single() == read[1].single()
    }

    def "the plan shows what the page says, line by line"() {
        given:
        def shown = (PAGE =~ /(?s)```\n(timeout: .*?)```/)[0][1].readLines()

        expect:
        jerrycan('plan', "${example('yaml')}", 'backup', '--offline', '--option', 'deep=false') == 0
        withoutWork(out.toString()) == shown
    }

    /** Arguments, pods, what they need, and what is under them; and all that stands around the phases. */
    private static List<String> withoutWork(String plan) {
        int inside = Integer.MAX_VALUE
        plan.readLines().dropWhile { !it.startsWith('timeout:') }.takeWhile { it != 'outputArtifacts:' }.findAll { line ->
            int indent = line.size() - line.stripLeading().size()
            boolean item = line.stripLeading().startsWith('- ')
            if (inside < indent || inside == indent && item && inside > 0) return false
            boolean left = line.strip() in ['arguments:', 'pods:', 'needs:']
            inside = left ? indent : Integer.MAX_VALUE
            !left
        }
    }

    def "it runs"() {
        expect:
        jerrycan('run', "${example('groovy')}", 'backup', '--embedded', '--data', "$folder/data") == 0
        lines() == [
            'backup of shop on namespace/default/default',
            '  tables               KubeTask        done in T s',
            '  dump[0]              KubeTask        done in T s',
            '  dump[1]              KubeTask        done in T s',
            '  dump                 KubeTask        done in T s',
            '  age                  KubeTask        skipped',
            '  size                 KubeTask        done in T s',
            '  alarm                KubeTask        skipped (deferred)',
            '  artifact dump: paths=["/dumps/orders","/dumps/users"]',
            'backup complete',
        ]
    }
}
