package io.jerrycan.corpus

import io.jerrycan.convert.GroovyConverter
import io.jerrycan.function.FunctionCatalog
import io.jerrycan.groovy.BlueprintCompiler
import io.jerrycan.yaml.BlueprintYaml
import io.jerrycan.engine.record.RecordDocument
import io.jerrycan.engine.record.RequestRecord
import io.jerrycan.engine.record.RunRecord
import java.nio.file.Files
import java.nio.file.Path
import java.time.Instant
import spock.lang.Requires
import spock.lang.Specification

/** Converts the published blueprints of the folder, with its subfolders, that {@code -Dcorpus.dir} names. */
@Requires(value = { System.getProperty('corpus.dir') && new File(System.getProperty('corpus.dir')).directory }, reason = 'needs -Dcorpus.dir')
class CorpusConversionSpec extends Specification {
    static final FunctionCatalog FUNCTIONS = FunctionCatalog.load()

    def "#name comes back equal from Groovy"() {
        given:
        def blueprint = BlueprintYaml.parse(name, Files.readString(file)).resources().first()

        when:
        def script = new GroovyConverter(FUNCTIONS).convert(blueprint)

        then:
        new BlueprintCompiler(FUNCTIONS).check('converted.groovy', script).blueprint().get() == blueprint

        and: 'the forms that have words are written in words'
        !script.contains('{{ .StatefulSet.Namespace }}')
        !script.contains('{{ index .Object.metadata.labels "app.kubernetes.io/instance" }}')
        !script.contains('{{ toJson .Profile }}')
        !(script =~ /\{\{ \.ArtifactsIn\.\w+\.KeyValue\.\w+ }}(?!':)/)
        !(script =~ /\{\{ \.Phases\.\w+\.Output\.\w+ }}/)
        !script.contains("'bash', '-o', 'errexit', '-o', 'pipefail', '-c'")

        where:
        file << files()
        name = "$file.fileName"
    }

    def "#name comes back equal from the record of a run"() {
        given:
        def blueprint = BlueprintYaml.parse(name, Files.readString(file)).resources().first()
        def request = new RequestRecord(BlueprintYaml.toValue(blueprint).toJava(), [:], [:], [], Optional.empty())
        def record = new RunRecord('run', 'digest', Instant.now(), Optional.empty(), [], Optional.of(request))

        when:
        def read = RecordDocument.read('run.json', RecordDocument.write(record), '')

        then:
        BlueprintYaml.parse('run.json', read.request().get().blueprint()).resources().first() == blueprint

        where:
        file << files()
        name = "$file.fileName"
    }

    private static List<Path> files() {
        def folder = System.getProperty('corpus.dir')
        folder ? Files.walk(Path.of(folder)).filter { it.toString() ==~ /.*[.]ya?ml/ }.sorted().toList() : []
    }
}
