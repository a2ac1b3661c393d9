package io.jerrycan.groovy

import io.jerrycan.yaml.BlueprintYaml
import java.nio.file.Files
import java.nio.file.Path
import spock.lang.Specification

/** A folder of blueprints in Groovy; beside each, the same in YAML. */
class SameBlueprintSpec extends Specification {
    static final Path FOLDER = Path.of(SameBlueprintSpec.getResource('/groovy').toURI())
    static final NAMES = Files.list(FOLDER).map(file -> file.fileName.toString())
            .filter(file -> file.endsWith('.groovy')).map(file -> file - '.groovy').sorted().toList()

    def "#name in Groovy is #name in YAML"() {
        given:
        def compiler = new BlueprintCompiler(Functions.CATALOG, CompilerOptions.in(FOLDER))

        when:
        def groovy = compiler.compile("${name}.groovy", Files.readString(FOLDER.resolve("${name}.groovy")))

        then:
        def yaml = BlueprintYaml.read("${name}.yaml", Files.readString(FOLDER.resolve("${name}.yaml"))).first()
        groovy == yaml

        where:
        name << NAMES
    }
}
