package io.jerrycan.blueprints

import io.jerrycan.files.BlueprintFile
import io.jerrycan.function.FunctionCatalog
import io.jerrycan.spec.BlueprintSpec
import spock.lang.TempDir

import java.nio.file.Files
import java.nio.file.Path

/** The session of the README is what happens. */
class ReadmeSpec extends BlueprintSpec {
    static final README = new File('../README.md').text
    static final BLUEPRINT = (README =~ /(?s)```groovy\n(.*?)```/)[0][1]

    @TempDir
    Path folder

    def "the blueprint of the session has the mistake that the session shows"() {
        given:
        def problems = BlueprintFile.read(blueprint(BLUEPRINT), FunctionCatalog.load()).problems()

        expect:
        problems*.toString()*.replace("$folder/", '') == [README.find(/(?m)^files[.]groovy:.*$/)]
    }

    def "the mended blueprint of the session does what the session shows"() {
        given:
        manifests('orders/app.yaml')
        def mended = BLUEPRINT.replace('comand', 'command')

        when:
        def backup = perform("${blueprint(mended)}", 'backup', object: 'statefulset/shop/orders')

        then:
        backup.errors == []
        README.contains("artifact dump: path=${backup.artifacts.dump.path}")
        Files.size(store().resolve(backup.artifacts.dump.path)) > 0
    }

    private Path blueprint(String text) {
        Files.writeString(folder.resolve('files.groovy'), text)
    }
}
