package io.jerrycan.yaml

import io.jerrycan.source.InvalidBlueprint
import java.nio.file.Files
import java.nio.file.Path
import spock.lang.Specification

/** A folder of wrong blueprints named after their mistake; beside each, what the reader says about it. */
class WrongBlueprintSpec extends Specification {
    static final Path FOLDER = Path.of(WrongBlueprintSpec.getResource('/blueprints/wrong').toURI())

    def "the reader says what is wrong with #name, where, and what to do"() {
        when:
        def parsed = BlueprintYaml.parse("${name}.yaml", Files.readString(FOLDER.resolve("${name}.yaml")))

        then:
        parsed.problems().join('\n') + '\n' == Files.readString(FOLDER.resolve("${name}.problems"))

        where:
        name << Files.list(FOLDER).map(file -> file.fileName.toString())
                .filter(file -> file.endsWith('.yaml')).map(file -> file - '.yaml').sorted().toList()
    }

    def "reading throws all problems of a file at once"() {
        when:
        BlueprintYaml.read('wrong-types.yaml', Files.readString(FOLDER.resolve('wrong-types.yaml')))

        then:
        def invalid = thrown(InvalidBlueprint)
        invalid.message + '\n' == Files.readString(FOLDER.resolve('wrong-types.problems'))
    }

    def "what could be read of a wrong file is there"() {
        when:
        def parsed = BlueprintYaml.parse('wrong-types.yaml', Files.readString(FOLDER.resolve('wrong-types.yaml')))

        then:
        def restore = parsed.resources().first().action('restore').get()
        restore.phases().size() == 1
        restore.phases().first().args().isEmpty()
    }
}
