package io.jerrycan.yaml

import io.jerrycan.model.Value
import io.jerrycan.source.SourcePos
import java.nio.file.Files
import spock.lang.Specification

class RoundTripSpec extends Specification {

    def "#file.fileName read, written and read again is the same blueprint"() {
        given:
        def first = BlueprintYaml.read(file.toString(), Files.readString(file))

        when:
        def written = first.collect { BlueprintYaml.write(it) }
        def again = BlueprintYaml.read('again.yaml', written.join('---\n'))

        then:
        again == first
        again.collect { BlueprintYaml.write(it) } == written
        ordered(again*.actions()) == ordered(first*.actions())

        where:
        file << BlueprintFiles.all()
    }

    def "#file.fileName written holds the same data as the file, but for what is empty"() {
        given:
        def documents = Documents.read(file.toString(), Files.readString(file)).values()

        when:
        def written = BlueprintYaml.read(file.toString(), Files.readString(file)).collect { BlueprintYaml.write(it) }

        then:
        written.collectMany { Documents.read('', it).values() }.collect { filled(it.toJava()) } ==
                documents.collect { filled(it.toJava()) }

        where:
        file << BlueprintFiles.all()
    }

    def "every text of #file.fileName knows where it stands"() {
        given:
        def content = Files.readString(file)
        def lines = (content.startsWith('\uFEFF') ? content.substring(1) : content).split('\r?\n', -1)
        def texts = Documents.read(file.toString(), content).values().collectMany { texts(it) }

        expect:
        texts.findAll { it.pos().verbatim() && !standsThere(it, lines) } == []
        texts.count { it.pos().verbatim() } > texts.size() / 2

        where:
        file << BlueprintFiles.all()
    }

    private static boolean standsThere(Value.Text text, String[] lines) {
        return text.text().split('\n', -1).toList().withIndex().every { line, i ->
            line.isEmpty() || lineFrom(lines, text.pos().inside(i + 1, 1)).startsWith(line)
        }
    }

    private static String lineFrom(String[] lines, SourcePos pos) {
        return lines[pos.line() - 1].substring(pos.column() - 1)
    }

    private static List<Value.Text> texts(Value value) {
        switch (value) {
            case Value.Text: return [value]
            case Value.Seq: return value.items().collectMany { texts(it) }
            case Value.Dict: return value.entries().collectMany { key, item -> [key] + texts(item) }
            default: return []
        }
    }

    /** Equality of maps ignores order, this text does not. */
    private static String ordered(Object model) {
        return model.toString().replaceAll(/pos=[^\],]*/, '')
    }

    /** Without empty fields of the resource; arguments are kept as they are. */
    private static Object filled(Object data) {
        if (data instanceof List) {
            return data.collect { filled(it) }
        } else if (!(data instanceof Map)) {
            return data
        }
        return data.collectEntries { key, value -> [key, key in ['args', 'metadata'] ? value : filled(value)] }
                .findAll { key, value -> !(value == null || value == [:] || value == [] || value == '') }
    }
}
