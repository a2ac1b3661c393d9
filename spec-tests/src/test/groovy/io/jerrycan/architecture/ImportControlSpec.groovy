package io.jerrycan.architecture

import com.tngtech.archunit.core.domain.JavaClasses
import com.tngtech.archunit.core.importer.ClassFileImporter
import com.tngtech.archunit.core.importer.ImportOption
import com.tngtech.archunit.lang.ArchRule
import java.nio.file.Files
import java.nio.file.Path
import spock.lang.Shared
import spock.lang.Specification

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices

/** Keeps the table of packages in ARCHITECTURE.md true. */
class ImportControlSpec extends Specification {

    /** Package to the packages of Jerrycan that it may import, subpackages included. */
    static final Map<String, List<String>> MAY_IMPORT = [
        source   : [],
        model    : ['source'],
        template : ['model', 'source'],
        function : ['model', 'source'],
        yaml     : ['function', 'model', 'source', 'template'],
        validate : ['function', 'model', 'source', 'template', 'yaml'],
        groovy   : ['function', 'model', 'source', 'template', 'validate', 'yaml'],
        convert  : ['function', 'groovy', 'model', 'source', 'template', 'validate', 'yaml'],
        editor   : ['function', 'groovy', 'source'],
        stdlib   : ['function', 'model', 'source', 'template', 'yaml'],
        engine   : ['function', 'model', 'source', 'template', 'thread', 'validate'],
        params   : ['engine', 'function', 'model', 'source', 'template'],
        cluster  : ['thread'],
        files    : ['function', 'groovy', 'model', 'source', 'validate', 'yaml'],
        location : [],
        thread   : [],
        job      : ['engine', 'function', 'model', 'plan', 'source', 'yaml'],
        plan     : ['engine', 'function', 'model', 'params', 'source', 'template', 'yaml'],
        embedded : ['cluster', 'stdlib'],
        faults   : [],
    ]

    @Shared
    JavaClasses main = new ClassFileImporter()
        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
        .importPackages('io.jerrycan')

    def "#name imports nothing of Jerrycan but #allowed"() {
        given:
        def others = knownPackages() - name - allowed

        expect:
        main.any { it.packageName.startsWith("io.jerrycan.$name") }
        others.isEmpty() || check(noClasses().that().resideInAPackage("io.jerrycan.$name..")
            .should().dependOnClassesThat().resideInAnyPackage(others.collect { "io.jerrycan.$it.." } as String[]))

        where:
        name << MAY_IMPORT.keySet()
        allowed = MAY_IMPORT[name]
    }

    def "every package is in the table, or is one of the two that may import all"() {
        expect:
        (knownPackages() - MAY_IMPORT.keySet()).sort() == ['cli', 'spec']
    }

    def "only the DSL compiler imports Groovy"() {
        expect:
        check(noClasses().that().resideInAPackage('io.jerrycan..')
            .and().resideOutsideOfPackages('io.jerrycan.groovy..', 'io.jerrycan.spec..')
            .should().dependOnClassesThat().resideInAnyPackage('groovy..', 'org.codehaus.groovy..', 'org.apache.groovy..'))
    }

    def "the command line is imported by nobody"() {
        expect:
        check(noClasses().that().resideOutsideOfPackage('io.jerrycan.cli..')
            .should().dependOnClassesThat().resideInAPackage('io.jerrycan.cli..'))
    }

    def "model and source need no library"() {
        expect:
        check(noClasses().that().resideInAnyPackage('io.jerrycan.source..', 'io.jerrycan.model..')
            .should().dependOnClassesThat().resideOutsideOfPackages('java..', 'io.jerrycan.source..', 'io.jerrycan.model..'))
    }

    def "no packages import each other in a circle"() {
        expect:
        check(slices().matching('io.jerrycan.(**)').should().beFreeOfCycles())
    }

    def "each package says what it is, once"() {
        given:
        def sources = Path.of('..').toFile().listFiles().collect { new File(it, 'src/main/java') }.findAll { it.directory }
        def files = sources.collectMany { root ->
            Files.walk(root.toPath()).withCloseable { it.filter { it.toString().endsWith('.java') }.map { root.toPath().relativize(it) }.toList() }
        }
        def byPackage = files.groupBy { it.parent.toString() }

        expect:
        byPackage.size() > 40
        byPackage.findAll { it.value*.fileName*.toString().count('package-info.java') != 1 }.keySet().empty
    }

    private boolean check(ArchRule rule) {
        rule.check(main)
        true
    }

    private Set<String> knownPackages() {
        main*.packageName.collect { (it - 'io.jerrycan.').tokenize('.').first() }.toSet()
    }
}
