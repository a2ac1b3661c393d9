package io.jerrycan.corpus

import io.jerrycan.convert.GroovyConverter
import io.jerrycan.function.FunctionCatalog
import io.jerrycan.groovy.BlueprintCompiler
import io.jerrycan.yaml.BlueprintYaml
import java.nio.file.Files
import java.nio.file.Path
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

    private static List<Path> files() {
        def folder = System.getProperty('corpus.dir')
        folder ? Files.walk(Path.of(folder)).filter { it.toString() ==~ /.*[.]ya?ml/ }.sorted().toList() : []
    }
}
