package io.jerrycan.yaml

import java.nio.file.Files
import spock.lang.Specification
import spock.lang.Timeout

/** However a file is damaged, the reader gives problems with their places and nothing else. */
class DamagedFileSpec extends Specification {
    static final List<String> SPLINTERS = [
        ' ', '\n', '\t', '"', "'", '{', '}', '[', ']', ':', '- ', '&a', '*a', '!t ', '|', '>', '#', '---\n', '? ', '<<: ',
        '%', '\u0000', '\ud800', '\u2028', '😀', '..', 'null', '~', '0x', '\\', '@', ',']

    def "every problem of a damaged file says where it is, and what could be read survives a round trip, seed #seed"() {
        given:
        def random = new Random(seed)
        def files = BlueprintFiles.all().collect { Files.readString(it) }

        expect:
        (1..150).every {
            def text = damaged(files[random.nextInt(files.size())], random)
            def parsed = BlueprintYaml.parse('damaged.yaml', text)
            parsed.problems().every { it.toString() ==~ /(?s)damaged\.yaml:[1-9]\d*:[1-9]\d* .+/ } &&
                    parsed.resources().every { BlueprintYaml.parse('', BlueprintYaml.write(it)).resources() == [it] }
        }

        where:
        seed << (1..10)
    }

    @Timeout(10)
    def "a file that is made to hurt is refused: #what"() {
        expect:
        BlueprintYaml.parse('a.yaml', text).problems().findAll { it.error }*.toString() == [problem]

        where:
        what               | text                                  || problem
        'too long'         | 'a: ' + 'x' * (3 << 20)               || 'a.yaml:1:1 the file has more than 3145728 characters; no cluster stores a resource so large'
        'too deep'         | '[' * 5000                            || 'a.yaml:1:1 not YAML: Nesting Depth exceeded max 100'
        'endless line'     | '[' + '{a: b}, ' * 100_000 + ']'      || "a.yaml:1:1 a Blueprint must be a map; start with 'kind: Blueprint'"
    }

    private static String damaged(String text, Random random) {
        (0..random.nextInt(3)).inject(text) { whole, i ->
            int from = random.nextInt(whole.length())
            int to = Math.min(whole.length(), from + random.nextInt(4))
            return whole.substring(0, from) + SPLINTERS[random.nextInt(SPLINTERS.size())] + whole.substring(to)
        }
    }
}
