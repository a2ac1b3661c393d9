package io.jerrycan.yaml

import java.nio.file.Files
import java.nio.file.Path

/** The blueprints that every round trip is tried on: ours, and those of the folder that {@code -Dcorpus.dir} names. */
class BlueprintFiles {
    static List<Path> all() {
        def folders = [Path.of(BlueprintFiles.getResource('/blueprints').toURI())]
        def corpus = System.getProperty('corpus.dir', '')
        if (corpus && !corpus.startsWith('$')) {
            folders << Path.of(corpus)
        }
        return folders.collectMany { folder ->
            Files.list(folder).filter(file -> file.toString().endsWith('.yaml')).sorted().toList()
        }
    }
}
