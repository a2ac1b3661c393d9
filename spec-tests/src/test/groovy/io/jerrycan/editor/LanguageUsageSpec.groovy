package io.jerrycan.editor

import io.jerrycan.function.FunctionCatalog
import io.jerrycan.groovy.BlueprintCompiler
import io.jerrycan.groovy.CompilerOptions
import io.jerrycan.groovy.help.LanguageWords
import io.jerrycan.source.Severity
import java.nio.file.Files
import java.nio.file.Path
import spock.lang.Shared
import spock.lang.Specification
import spock.lang.TempDir

/** Each line of LANGUAGE.md compiles where the page says that it may stand. */
class LanguageUsageSpec extends Specification {
    static final FunctionCatalog CATALOG = FunctionCatalog.load()
    static final List<List<String>> USAGES = LanguageWords.places().collectMany { place ->
        place.own().collect { [place.type().simpleName, it.usage()] }
    }

    static final String CALL = "kubeTask image: 'alpine:3', command: ['true']"
    static final String PHASE = "phase('only') { $CALL }"

    /** Around each usage, by the class whose word it is; those of values stand in a phase. */
    static final Map<String, Closure<String>> AROUND = [
            BlueprintFile : { "$it" },
            BlueprintScope: { "blueprint('a') { $it }" },
            Scope         : { action(it) },
            ActionWords   : { action(it) },
            ActionScope   : { action(it) },
            PhaseScope    : { action("phase('use') {\n$it\n$CALL }") },
            ParallelScope : { action("parallel('group') {\n$it\nphase('other') { $CALL } }") },
            FinallyScope  : { action("finallyPhase('last') {\n$it\n$CALL }") }]

    static final String VALUES = '''
        def login = secret('login', name: 'orders-login', namespace: 'orders')
        def settings = configMap('settings', name: 'orders', namespace: 'orders')
        def artifact = inputArtifact('earlier')
        def pods = statefulSet.pods
        def ref = options.image
    '''

    @Shared
    @TempDir
    Path folder

    def setupSpec() {
        Files.writeString(folder.resolve('dump.sh'), 'date\n')
    }

    def "#usage compiles (#type)"() {
        given:
        def around = AROUND.getOrDefault(type) { action("phase('use') { $VALUES\n${it == 'item' ? 'forEach pods\n' : ''}$it\n$CALL }") }
        def script = around(filled(usage))

        expect:
        new BlueprintCompiler(CATALOG, CompilerOptions.in(folder)).check('a.groovy', script).problems().findAll { it.error } == []

        where:
        [type, usage] << USAGES
    }

    def "the introduction's blueprint compiles without a warning"() {
        given:
        def script = (LanguagePage.text() =~ /(?s)```groovy\n(.*?)```/)[0][1]

        expect:
        new BlueprintCompiler(CATALOG).check('a.groovy', script).problems().findAll { it.severity() != Severity.NOTE } == []
    }

    private static String action(String inside) {
        """blueprint('a') {
            action('earlier') {
                $PHASE
                outputArtifact('earlier', path: 'x')
            }
            action('b') {
                def dump = phase('first') { $CALL }
                $inside
            }
        }"""
    }

    /** With something in the braces that the page leaves open. */
    private static String filled(String usage) {
        def body = usage.startsWith('blueprint') ? "{ action('b') { $PHASE } }" : usage.startsWith('action') ? "{ $PHASE }" : "{ $CALL }"
        return usage.replace('{ ... }', body)
    }
}
