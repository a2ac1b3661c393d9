package io.jerrycan.fuzz

import groovy.json.JsonSlurper
import java.nio.file.Files
import java.nio.file.Path

/** What inputs are made from: our own fixtures, and blueprints of the folder that {@code -Dcorpus.dir} names. */
class Seeds {
    static List<String> yaml() {
        ['/blueprints', '/groovy', '/wrong'].collectMany { files(it, '.yaml') } + corpus()
    }

    /** Without the scripts that are made to wear the machine out: each takes as long as it may. */
    static List<String> groovy() {
        ['/groovy', '/wrong', '/hostile'].collectMany { files(it, '.groovy') }
    }

    static List<String> templates() {
        def lines = (yaml() + groovy()).collectMany { text -> text.readLines().findAll { it.contains('{{') } }
        def vectors = new JsonSlurper().parse(Seeds.getResource('/vectors.json'))
        return lines + vectors*.template
    }

    private static List<String> files(String folder, String ending) {
        read(Path.of(Seeds.getResource(folder).toURI()), ending)
    }

    private static List<String> corpus() {
        def folder = System.getProperty('corpus.dir', '')
        folder && !folder.startsWith('$') ? read(Path.of(folder), '.yaml') : []
    }

    private static List<String> read(Path folder, String ending) {
        folder.toFile().list().sort()
                .findAll { it.endsWith(ending) && !(it ==~ /(endless|growing|too-many)-.*/) }
                .collect { folder.resolve(it) }
                .findAll { Files.size(it) < Mutator.MAX_LENGTH }
                .collect { Files.readString(it) }
    }
}
