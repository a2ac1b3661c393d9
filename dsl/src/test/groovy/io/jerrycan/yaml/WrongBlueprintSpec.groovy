package io.jerrycan.yaml

import io.jerrycan.source.InvalidBlueprint
import io.jerrycan.validate.Tools
import io.jerrycan.validate.WrongBlueprint
import java.nio.file.Files
import spock.lang.Requires
import spock.lang.Specification

/** A folder of wrong blueprints named after their mistake; beside each, what the reader and the validator say about it. */
class WrongBlueprintSpec extends Specification {

    @Requires(value = { Tools.has('bash') }, reason = 'needs bash to parse scripts')
    def "it is said what is wrong with #wrong, where, and what to do"() {
        expect:
        wrong.problems().join('\n') + '\n' == wrong.expected

        where:
        wrong << WrongBlueprint.all('yaml')
    }

    def "reading throws all problems of a file at once"() {
        when:
        BlueprintYaml.read('wrong-types.yaml', text('wrong-types.yaml'))

        then:
        def invalid = thrown(InvalidBlueprint)
        invalid.message + '\n' == text('wrong-types.problems')
    }

    def "what could be read of a wrong file is there"() {
        when:
        def parsed = BlueprintYaml.parse('wrong-types.yaml', text('wrong-types.yaml'))

        then:
        def restore = parsed.resources().first().action('restore').get()
        restore.phases().size() == 1
        restore.phases().first().args().isEmpty()
    }

    private static String text(String name) {
        Files.readString(WrongBlueprint.FOLDER.resolve(name))
    }
}
