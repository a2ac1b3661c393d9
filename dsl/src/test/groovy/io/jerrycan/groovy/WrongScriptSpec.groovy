package io.jerrycan.groovy

import io.jerrycan.source.InvalidBlueprint
import java.nio.file.Files
import java.nio.file.Path
import spock.lang.Specification

/** A folder of wrong scripts named after their mistake; beside each, all that is said about it. */
class WrongScriptSpec extends Specification {
    static final Path FOLDER = Path.of(WrongScriptSpec.getResource('/wrong').toURI())
    static final NAMES = Files.list(FOLDER).map(file -> file.fileName.toString())
            .filter(file -> file.endsWith('.groovy')).map(file -> file - '.groovy').sorted().toList()

    def "the compiler says what is wrong with #name, where, and what to do"() {
        when:
        compile(name)

        then:
        def invalid = thrown(InvalidBlueprint)
        invalid.message + '\n' == Files.readString(FOLDER.resolve("${name}.expected"))

        where:
        name << NAMES
    }

    private static void compile(String name) {
        new BlueprintCompiler(Functions.CATALOG, CompilerOptions.in(FOLDER))
                .compile("${name}.groovy", Files.readString(FOLDER.resolve("${name}.groovy")))
    }
}
