package io.jerrycan.cli

import groovy.json.JsonOutput
import java.nio.file.Files
import java.nio.file.Path
import org.slf4j.LoggerFactory
import spock.lang.Specification
import spock.lang.TempDir
import spock.util.environment.RestoreSystemProperties

@RestoreSystemProperties
class LocationCommandSpec extends Specification {

    @TempDir
    Path folder

    Path bucket
    String profile

    def setupSpec() {
        LoggerFactory.getLogger(LocationCommandSpec)
    }

    def setup() {
        bucket = Files.createDirectory(folder.resolve('bucket')).toRealPath()
        profile = profileOf(type: 'filestore', bucket: bucket.toString(), prefix: '/pre')
    }

    def "without a profile nothing is done: #arguments"() {
        given:
        def kando = new KandoRun('location', *arguments)

        expect:
        kando.exit == 69
        kando.err.readLines()[0] == 'Error: Please provide the --profile flag'

        where:
        arguments << [['push', '/etc/hostname'], ['pull', 'f'], ['delete'], ['delete', '-p', ''], ['delete', '-p', ' ']]
    }

    def "a profile that cannot be read is told without being quoted: #given"() {
        given:
        def kando = new KandoRun('location', 'delete', '--profile', given)

        expect:
        kando.exit == 69
        kando.err == "Error: $message\n"

        where:
        given               || message
        '{"s3cret"}'        || 'profile: not valid JSON at line 1, column 10; check its quoting'
        '@/no/such'         || "cannot read the profile from its file: no such file or folder"
        '@{"s3cret":1}'     || "cannot read the profile from its file: no such file or folder"
        '@/'                || "cannot read the profile from its file: Is a directory"
    }

    def "a profile may lie in a file"() {
        given:
        def file = Files.writeString(folder.resolve('profile.json'), profile)
        def source = Files.writeString(folder.resolve('f'), 'data')

        expect:
        run('push', "$source", '--profile', "@$file", '--path', 'a').exit == 0
        bucket.resolve('pre/a').toFile().text == 'data'
    }

    def "#command takes one argument, and the message does not repeat those it got"() {
        given:
        def kando = run(command, *arguments, '-p', profile)

        expect:
        kando.exit == 69
        kando.err.readLines()[0] == "Error: accepts 1 arg(s), received ${arguments.size()}"
        !kando.err.contains('s3cret')

        where:
        command | arguments
        'push'  | []
        'push'  | ['{"s3cret":', '1}']
        'pull'  | []
        'pull'  | ['a', 's3cret']
    }

    def "delete takes no argument: it would otherwise delete the whole prefix"() {
        given:
        stored('a', 'data')

        when:
        def kando = run('delete', 'a', '-p', profile)

        then:
        kando.exit == 69
        kando.err.readLines()[0] == 'Error: accepts 0 arg(s), received 1; name the object with --path'
        Files.exists(bucket.resolve('pre/a'))
    }

    def "neither path nor prefix is refused by #arguments"() {
        given:
        def kando = run(*arguments, '-p', profileOf(type: 'filestore', bucket: bucket.toString()))

        expect:
        kando.exit == 69
        kando.err == 'Error: the path is empty: give a path, or a prefix in the profile\'s location; ' +
                'the whole bucket is refused\n'

        where:
        arguments << [['push', '/etc/hostname'], ['pull', '/tmp/none'], ['delete'], ['delete', '-s', '/']]
    }

    def "locations of type #type are refused by name"() {
        given:
        def kando = run('delete', '-p', profileOf(type: type, bucket: 'b'), '-s', 'a', '-k', '{"id":"1"}')

        expect:
        kando.exit == 69
        kando.err == "Error: locations of type '$type' are not supported; supported are s3Compliant and filestore\n"

        where:
        type << ['gcs', 'azure', 'kopia']
    }

    def "a source that cannot be read is named"() {
        expect:
        run('push', '/no/such', '-p', profile, '-s', 'a').err == "Error: cannot push '/no/such': no such file or folder\n"
        run('push', '/', '-p', profile, '-s', 'a').err == "Error: cannot push '/': it is a folder\n"
    }

    def "what is not there cannot be pulled, and an old target stays as it was"() {
        given:
        def target = Files.writeString(folder.resolve('target'), 'old')

        when:
        def kando = run('pull', "$target", '-p', profile, '-s', 'no')

        then:
        kando.exit == 69
        kando.err == "Error: there is no object 'pre/no' in $bucket\n"
        Files.readString(target) == 'old'
    }

    def "a target that cannot be written is named"() {
        given:
        stored('a', 'data')

        expect:
        run('pull', "$folder", '-p', profile, '-s', 'a').err == "Error: cannot write '$folder': it is a folder\n"
        run('pull', '/no/such/f', '-p', profile, '-s', 'a').err ==
                "Error: cannot write '/no/such/f': no such file or folder\n"
    }

    def "a file is pushed below the prefix, pulled over a longer one, and deleted, with flags in any place"() {
        given:
        def source = Files.writeString(folder.resolve('source'), 'data')
        def target = Files.writeString(folder.resolve('target'), 'a longer old content')
        stored('a/bc', 'neighbour')

        expect:
        run('--profile', profile, 'push', "$source", '--path', '/a/b', '--output-name', 'out').with { exit == 0 && out == '' && err == '' }
        Files.readString(bucket.resolve('pre/a/b')) == 'data'

        and:
        run('pull', '-s', 'a/b', "$target", '-p', profile, '-k', '{}').exit == 0
        Files.readString(target) == 'data'

        and:
        run('-s', 'a/b', 'delete', "-p$profile", '--kopia-snapshot={}').exit == 0
        bucket.resolve('pre/a').toFile().list() == ['bc']

        and:
        run('delete', '-s', 'a/b', '-p', profile).exit == 0
    }

    def "a pull through a symbolic link replaces the file behind it"() {
        given:
        stored('a', 'data')
        def target = Files.writeString(folder.resolve('target'), 'old')
        def link = Files.createSymbolicLink(folder.resolve('link'), target)

        when:
        run('pull', "$link", '-p', profile, '-s', 'a')

        then:
        Files.isSymbolicLink(link)
        Files.readString(target) == 'data'
    }

    def "a pull writes into a device and does not replace it"() {
        given:
        stored('a', 'data')

        expect:
        run('pull', '/dev/null', '-p', profile, '-s', 'a').exit == 0
        !Files.isRegularFile(Path.of('/dev/null'))
    }

    private void stored(String path, String content) {
        def file = bucket.resolve('pre').resolve(path)
        Files.createDirectories(file.parent)
        Files.writeString(file, content)
    }

    private static KandoRun run(String... arguments) {
        new KandoRun('location', *arguments)
    }

    private static String profileOf(Map<String, String> location) {
        JsonOutput.toJson([Location: location, Credential: null, SkipSSLVerify: false])
    }
}
