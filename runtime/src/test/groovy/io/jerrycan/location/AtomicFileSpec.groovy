package io.jerrycan.location

import java.nio.file.Files
import java.nio.file.Path
import java.nio.file.attribute.PosixFilePermissions
import spock.lang.Specification
import spock.lang.TempDir

class AtomicFileSpec extends Specification {

    @TempDir
    Path folder

    def "content that breaks off leaves the old file as it was and nothing beside it"() {
        given:
        def target = folder.resolve('f')
        Files.writeString(target, 'old')

        when:
        AtomicFile.write(target, new BrokenStream(100_000))

        then:
        IOException broken = thrown()
        broken.message == 'the stream broke'
        Files.readString(target) == 'old'
        files() == ['f']
    }

    def "content that breaks off makes no file"() {
        when:
        AtomicFile.write(folder.resolve('f'), new BrokenStream(100_000))

        then:
        thrown(IOException)
        files() == []
    }

    def "a shorter file replaces a longer one whole, and keeps its mode"() {
        given:
        def target = folder.resolve('f')
        Files.writeString(target, 'long old content')
        Files.setPosixFilePermissions(target, PosixFilePermissions.fromString('rw-r-----'))

        when:
        AtomicFile.write(target, new ByteArrayInputStream('new'.bytes))

        then:
        Files.readString(target) == 'new'
        PosixFilePermissions.toString(Files.getPosixFilePermissions(target)) == 'rw-r-----'
        files() == ['f']
    }

    def "a new file can be executed by its owner, as kando's can"() {
        when:
        AtomicFile.write(folder.resolve('f'), new ByteArrayInputStream('new'.bytes))

        then:
        PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve('f'))).startsWith('rwx')
    }

    private List<String> files() {
        folder.toFile().list().toSorted()
    }
}
