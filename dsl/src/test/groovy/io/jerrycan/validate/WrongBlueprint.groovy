package io.jerrycan.validate

import io.jerrycan.groovy.BlueprintCompiler
import io.jerrycan.groovy.CompilerOptions
import io.jerrycan.groovy.Functions
import io.jerrycan.source.Problem
import io.jerrycan.validate.shell.Bash
import io.jerrycan.yaml.BlueprintYaml
import java.nio.file.Files
import java.nio.file.Path
import java.util.concurrent.ConcurrentHashMap

/**
 * A file of the folder of wrong blueprints, which is named after its mistake. All that is said about it stands beside it,
 * in a file that ends with .expected (of a script) or .problems (of YAML). A first line such as "# target: kanister" says
 * what it is for.
 */
class WrongBlueprint {
    static final Path FOLDER = Path.of(WrongBlueprint.getResource('/wrong').toURI())
    private static final SHELL = Bash.find()
    private static final Map<Path, List<Problem>> FOUND = new ConcurrentHashMap<>()

    final Path file

    WrongBlueprint(Path file) {
        this.file = file
    }

    static List<WrongBlueprint> all(String extension) {
        Files.list(FOLDER).filter { it.fileName.toString().endsWith(".$extension") }.sorted().map { new WrongBlueprint(it) }.toList()
    }

    String getName() {
        file.fileName
    }

    String getText() {
        Files.readString(file)
    }

    boolean isScript() {
        name.endsWith('.groovy')
    }

    Path getExpectedFile() {
        FOLDER.resolve(script ? name - '.groovy' + '.expected' : name - '.yaml' + '.problems')
    }

    String getExpected() {
        Files.readString(expectedFile)
    }

    /** What is said about it, by position. */
    List<Problem> problems() {
        FOUND.computeIfAbsent(file) { script ? compiled() : read() }
    }

    private List<Problem> compiled() {
        def options = CompilerOptions.in(FOLDER).withValidator(options())
        new BlueprintCompiler(Functions.CATALOG, options).check(name, text).problems()
    }

    private List<Problem> read() {
        BlueprintValidator.validate(BlueprintYaml.parse(name, text), Functions.CATALOG, options())
    }

    private ValidatorOptions options() {
        def target = text =~ /^(?:#|\/\/) target: (\w+)/
        new ValidatorOptions(target ? Target.valueOf(target[0][1].toUpperCase()) : Target.JERRYCAN, SHELL)
    }

    @Override
    String toString() {
        name
    }
}
