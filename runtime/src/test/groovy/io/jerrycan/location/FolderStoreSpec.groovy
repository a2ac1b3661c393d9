package io.jerrycan.location

import java.nio.file.Files
import java.nio.file.Path
import spock.lang.TempDir

class FolderStoreSpec extends ObjectStoreSpec {

    @TempDir
    Path temporary

    Path root

    def setup() {
        root = Files.createDirectory(temporary.resolve('root')).toRealPath()
        store = open(root.toString())
    }

    @Override
    String place() {
        root.toString()
    }

    def "the folder must be absolute and there"() {
        when:
        open(bucket)

        then:
        LocationFailure refused = thrown()
        refused.message == message

        where:
        bucket        || message
        'some/folder' || "profile.location.bucket of a filestore must be an absolute folder, not 'some/folder'"
        '/no/such'    || "the folder '/no/such' does not exist: make it or mount it first"
        '/dev/null'   || "the folder '/dev/null' does not exist: make it or mount it first"
    }

    def "a symbolic link does not lead out of the folder"() {
        given:
        def outside = Files.createDirectory(temporary.resolve('outside'))
        Files.writeString(outside.resolve('f'), 'mine')
        Files.createSymbolicLink(root.resolve('link'), outside)
        Files.createSymbolicLink(root.resolve('file'), outside.resolve('f'))

        when:
        action.call(store, at(path))

        then:
        LocationFailure refused = thrown()
        refused.message == "the path '$path' leaves $root by a symbolic link"
        Files.readString(outside.resolve('f')) == 'mine'

        where:
        [path, action] << [
                ['link', 'link/f', 'link/new/g', 'file'],
                [
                        { store, path -> store.open(path) },
                        { store, path -> store.put(path, new ByteArrayInputStream('x'.bytes)) },
                        { store, path -> store.delete(path) },
                        { store, path -> store.list(path) { } },
                ],
        ].combinations()
    }

    def "a path cannot be an object and hold others at once"() {
        given:
        put('a', 'x')
        put('b/c', 'x')

        when:
        put(path, 'y')

        then:
        LocationFailure refused = thrown()
        refused.message == message.replace('ROOT', root.toString())
        content('a') == 'x'.bytes
        content('b/c') == 'x'.bytes

        where:
        path  || message
        'a/b' || "cannot store 'a/b' in ROOT: ROOT/a is a file"
        'b'   || "cannot store 'b': other objects lie beneath it"
    }

    def "deleting removes folders that become empty, and no others"() {
        given:
        put('a/b/c/d', 'x')
        put('a/e', 'x')

        when:
        store.delete(at('a/b/c/d'))

        then:
        !Files.exists(root.resolve('a/b'))
        Files.exists(root.resolve('a/e'))

        when:
        store.delete(at('a'))

        then:
        !Files.exists(root.resolve('a'))
        Files.exists(root)
    }

    def "uploads that have not ended are no objects"() {
        when:
        store.list(at(path)) { }

        then:
        LocationFailure refused = thrown()
        refused.message == "the path '.jerrycan-incoming' is kept for uploads that have not ended"

        where:
        path << ['.jerrycan-incoming', '.jerrycan-incoming/x']
    }

    def "an upload is not to be seen before it is whole"() {
        given:
        def seen = null
        def content = new FilterInputStream(new ByteArrayInputStream(new byte[100_000])) {
            @Override
            int read(byte[] buffer, int offset, int length) {
                seen = keys('a')
                super.read(buffer, offset, length)
            }
        }

        when:
        store.put(at('a/b'), content)

        then:
        seen == []
        keys('a') == ['a/b']
        root.resolve('.jerrycan-incoming').toFile().list().length == 0
    }

    private static ObjectStore open(String folder) {
        Locations.open(new ProfileJson(
                new ProfileJson.Location('filestore', folder, '', '', ''),
                new ProfileJson.OtherCredential(''),
                false))
    }
}
