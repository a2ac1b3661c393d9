package io.jerrycan.embedded.storage

import java.nio.file.Files
import java.nio.file.Path
import spock.lang.Specification
import spock.lang.TempDir

class FileTreesSpec extends Specification {
    @TempDir
    Path folder

    def "deleting a folder takes its links, and leaves what they lead to"() {
        given:
        def kept = Files.createDirectory(folder.resolve('kept'))
        Files.writeString(kept.resolve('data'), 'precious')
        def gone = Files.createDirectories(folder.resolve('gone/inner'))
        Files.createSymbolicLink(gone.resolve('link'), kept)

        when:
        FileTrees.delete(folder.resolve('gone'))

        then:
        Files.notExists(folder.resolve('gone'))
        Files.readString(kept.resolve('data')) == 'precious'
    }

    def "deleting a link takes the link only"() {
        given:
        def kept = Files.createDirectory(folder.resolve('kept'))
        Files.writeString(kept.resolve('data'), 'precious')
        def link = Files.createSymbolicLink(folder.resolve('link'), kept)

        when:
        FileTrees.delete(link)

        then:
        !Files.isSymbolicLink(link)
        Files.readString(kept.resolve('data')) == 'precious'
    }

    def "a folder that is not there is fine"() {
        when:
        FileTrees.delete(folder.resolve('none'))

        then:
        noExceptionThrown()
    }

    def "folders without permission to write are deleted too"() {
        given:
        def locked = Files.createDirectory(folder.resolve('locked'))
        Files.writeString(locked.resolve('data'), 'x')
        locked.toFile().setWritable(false, false)

        when:
        FileTrees.delete(locked)

        then:
        Files.notExists(locked)
    }
}
