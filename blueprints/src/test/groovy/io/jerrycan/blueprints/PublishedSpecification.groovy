package io.jerrycan.blueprints

import io.jerrycan.convert.Difference
import io.jerrycan.files.BlueprintFile
import io.jerrycan.function.FunctionCatalog
import io.jerrycan.groovy.BlueprintCompiler
import io.jerrycan.model.Blueprint
import io.jerrycan.yaml.BlueprintYaml
import java.nio.file.Files
import java.nio.file.Path
import org.opentest4j.TestAbortedException
import spock.lang.Specification

/** Base of specs of blueprints that are published as YAML: the Groovy one has to be equal, but for mistakes of the other. */
abstract class PublishedSpecification extends Specification {
    static final FunctionCatalog FUNCTIONS = FunctionCatalog.load()

    /** The blueprint of a folder, which compiles without an error. */
    static Blueprint blueprint(String name) {
        BlueprintFile.read(path(name), FUNCTIONS).single()
    }

    /** A published blueprint. In a block of conditions a spec would fail without the corpus, and not be skipped. */
    static Blueprint published(String file) {
        BlueprintYaml.read(file, publishedText(file)).first()
    }

    /** What is not the same in the published one: {@code PATH: THERE became HERE}. */
    static List<String> differences(Blueprint published, String name) {
        Difference.between(published, blueprint(name))
    }

    /** What the compiler says of the blueprint when its author forgets the word that lets secrets into scripts. */
    static List<String> problemsWithoutInScript(String name) {
        def text = Files.readString(path(name))
        assert text.contains('.inScript()')
        new BlueprintCompiler(FUNCTIONS).check('x', text.replace('.inScript()', '')).problems().findAll { it.error }*.toString()*.minus('x:')
    }

    /** As the compiler has it, for a secret that stands at a line and column. */
    static String secret(String place, String what) {
        "$place $what would stand in the text of the command, where others can read it; pass it in env: [NAME: ...] and read \"\$NAME\" in the script, or say .inScript()"
    }

    static int lines(String name) {
        Files.readAllLines(path(name)).size()
    }

    private static Path path(String name) {
        Path.of(name, "${name}.groovy")
    }

    static String publishedText(String file) {
        def folder = System.getProperty('corpus.dir')
        if (folder == null || !new File(folder, file).exists()) {
            throw new TestAbortedException("needs -Dcorpus.dir=DIR, with $file in it")
        }
        Files.readString(Path.of(folder, file))
    }
}
