package io.jerrycan.editor

import com.fasterxml.jackson.databind.ObjectMapper
import io.jerrycan.function.FunctionCatalog
import io.jerrycan.source.Mistake
import io.jerrycan.validate.BlueprintValidator
import io.jerrycan.yaml.BlueprintYaml
import io.jerrycan.yaml.Documents
import java.nio.file.Files
import java.nio.file.Path
import spock.lang.IgnoreIf
import spock.lang.Shared
import spock.lang.Specification
import spock.lang.TempDir

/** The schema is judged by Python's jsonschema, which knows nothing of blueprints. */
@IgnoreIf(value = { !System.getenv('CI') && !JSONSCHEMA }, reason = 'python3 with jsonschema is not installed')
class BlueprintSchemaSpec extends Specification {
    static final FunctionCatalog CATALOG = FunctionCatalog.load()

    /** Mistakes that a schema can see. */
    static final List<Mistake> VISIBLE = [Mistake.UNKNOWN_FIELD, Mistake.WRONG_VALUE, Mistake.UNKNOWN_FUNCTION,
            Mistake.UNKNOWN_ARGUMENT, Mistake.MISSING_ARGUMENT, Mistake.WRONG_ARGUMENT_TYPE, Mistake.NULL_ARGUMENT,
            Mistake.NOT_A_BLUEPRINT, Mistake.DUPLICATE_KEY]

    static final List<Path> FILES = yamlFiles(Path.of('../dsl/src/test/resources/blueprints')) +
            yamlFiles(Path.of(System.getProperty('corpus.dir', 'none')))

    static final List<String> ACTIONS = [
            "phases: [{func: ScaleWorkload, args: {replicas: '{{ .Options.n }}'}}]",
            "phases: [{func: ScaleWorkload, args: {replicas: '3', waitForReady: 'f'}}]",
            "phases: [{func: KubeTask, args: {image: x, command: '{{ .Options.c }}', podOverride: '{{ .Options.p }}'}}]",
            "phases: [{func: KubeTask, args: {image: x, command: [sh, 1, true], '{{ .Options.k }}': 1}}]"]

    static final boolean JSONSCHEMA = run('-c', 'import jsonschema').first == 0

    @Shared
    @TempDir
    Path folder

    def "#what is refused where it stands"() {
        expect:
        refused([json(blueprint(action))]) == [[place]]

        where:
        what                              | action                                                              || place
        'an unknown field of an action'   | 'phase: []'                                                         || '/actions/a'
        'an unknown field of a phase'     | 'phases: [{func: KubeOps, name: p, arg: {}, args: {operation: x}}]'  || '/actions/a/phases/0'
        'a text that is none'             | 'kind: 1'                                                           || '/actions/a/kind'
        'a list that is none'             | 'phases: {func: KubeOps}'                                           || '/actions/a/phases'
        'a length of time that is none'   | 'timeout: soon'                                                     || '/actions/a/timeout'
        'a phase without a function'      | 'phases: [{name: p}]'                                               || '/actions/a/phases/0'
        'an unknown function'             | 'phases: [{func: KubTask, name: p}]'                                || '/actions/a/phases/0/func'
        'an unknown argument'             | 'phases: [{func: ScaleWorkload, args: {replica: 1, replicas: 1}}]'   || '/actions/a/phases/0/args'
        'a missing argument'              | 'phases: [{func: ScaleWorkload, args: {name: x}}]'                   || '/actions/a/phases/0/args'
        'a number that is none'           | 'phases: [{func: ScaleWorkload, args: {replicas: many}}]'            || '/actions/a/phases/0/args/replicas'
        'a truth that is none'            | 'phases: [{func: ScaleWorkload, args: {replicas: 1, waitForReady: maybe}}]' || '/actions/a/phases/0/args/waitForReady'
        'an argument that is null'        | 'phases: [{func: KubeOps, args: {operation: null}}]'                 || '/actions/a/phases/0/args/operation'
        'a retry without a limit'         | 'phases: [{func: KubeOps, args: {operation: x}, retry: {on: always}}]' || '/actions/a/phases/0/retry'
        'a key that is no text'           | 'outputArtifacts: {b: {keyValue: {c: 1}}}'                           || '/actions/a/outputArtifacts/b/keyValue/c'
    }

    def "what becomes something only at run time is taken"() {
        expect:
        refused(ACTIONS.collect { json(blueprint(it)) }) == ACTIONS.collect { [] }
    }

    def "the schema refuses only files that the validator refuses too, for what a schema can see"() {
        given:
        def documents = FILES.collect { documents(it) }
        def refused = refused(documents.sum([]))

        expect:
        FILES.size() >= 10
        FILES.indices.findAll { file -> places(refused, documents, file) as boolean != said(FILES[file]) }
                .collect { [FILES[it].fileName.toString(), places(refused, documents, it)] } == []
    }

    private static List<String> places(List<List<String>> refused, List<List<Object>> documents, int file) {
        int from = documents.take(file).sum(0) { it.size() }
        refused.subList(from, from + documents[file].size()).flatten()
    }

    private static boolean said(Path file) {
        def parsed = BlueprintYaml.parse("$file.fileName", Files.readString(file))
        (parsed.problems() + parsed.resources().collectMany { BlueprintValidator.validate(it, CATALOG) })
                .any { it.mistake() in VISIBLE }
    }

    /** For each instance the places that the schema refuses. */
    private List<List<String>> refused(List<Object> instances) {
        def schema = Files.writeString(folder.resolve('schema.json'), BlueprintSchema.of(CATALOG))
        def data = folder.resolve('instances.json')
        new ObjectMapper().writeValue(data.toFile(), instances)
        def (code, output) = run('src/test/resources/editor/check-schema.py', "$schema", "$data")
        assert code == 0: output
        return new ObjectMapper().readValue(output, List)
    }

    private static Tuple2<Integer, String> run(String... arguments) {
        try {
            def python = new ProcessBuilder(['python3'] + arguments.toList()).redirectErrorStream(true).start()
            def output = python.inputStream.text
            return new Tuple2(python.waitFor(), output)
        } catch (IOException absent) {
            return new Tuple2(127, absent.message)
        }
    }

    private static String blueprint(String action) {
        "{apiVersion: cr.kanister.io/v1alpha1, kind: Blueprint, metadata: {name: a}, actions: {a: {$action}}}"
    }

    private static Object json(String yaml) {
        Documents.read('a.yaml', yaml).values().first().toJava()
    }

    private static List<Object> documents(Path file) {
        Documents.read('a.yaml', Files.readString(file)).values()*.toJava()
    }

    private static List<Path> yamlFiles(Path folder) {
        Files.isDirectory(folder) ? Files.list(folder).filter { it.toString().endsWith('.yaml') }.sorted().toList() : []
    }
}
