package io.jerrycan.docs

import io.jerrycan.cli.FlowRuns
import io.jerrycan.files.BlueprintFile
import io.jerrycan.function.FunctionCatalog
import java.nio.file.Files
import java.nio.file.Path
import spock.lang.Specification
import spock.lang.TempDir
import spock.lang.Timeout

/** The example of docs/flow.md is one blueprint in both syntaxes, and runs. */
@Timeout(60)
class FlowPageSpec extends Specification {
    @TempDir
    Path folder

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

    def "it runs"() {
        given:
        def runs = new FlowRuns(folder)

        expect:
        runs.jerrycan('run', "${example('groovy')}", 'backup', '--embedded', '--data', "$folder/data") == 0
        runs.lines() == [
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
