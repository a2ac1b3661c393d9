package io.jerrycan.cli

import groovy.json.JsonOutput
import io.jerrycan.location.CannedServer
import io.jerrycan.location.Locations
import io.jerrycan.location.ObjectPath
import io.jerrycan.location.ProfileJson
import io.jerrycan.location.S3Server
import io.jerrycan.location.TokenService
import java.nio.file.Files
import java.nio.file.Path
import java.security.DigestInputStream
import java.security.MessageDigest
import spock.lang.Specification
import spock.lang.TempDir
import spock.util.concurrent.PollingConditions

/** What only a process of its own can show: pipes, signals, memory and the start of the JVM. */
class KandoProcessSpec extends Specification {

    static final int MIB = 1 << 20

    @TempDir
    Path folder

    ProfileJson profile = S3Server.running().newBucket('pre')
    Map<String, String> environment = [KANDO_PROFILE: json(profile)]

    def "a standard input that brings no data is refused: #stdin"() {
        given:
        def kando = KandoProcess.start(['location', 'push', '-', '-s', 'a'], stdin: new File(stdin), environment: environment)

        expect:
        kando.exit() == 69
        kando.errors().readLines()[0] == 'Error: Stdin must be piped when the source parameter is "-"'

        where:
        stdin << ['/dev/null', '/dev/zero']
    }

    def "a closed standard input is refused, though the JVM opens a file in its place"() {
        given:
        def kando = KandoProcess.start(['location', 'push', '-', '-s', 'a'],
                launcher: ['sh', '-c', 'exec "$0" "$@" <&-'], environment: environment)

        expect:
        kando.exit() == 69
        kando.errors().readLines()[0] == 'Error: Stdin must be piped when the source parameter is "-"'
    }

    def "a server without TLS is asked through the proxy of the environment, where there is one"() {
        given:
        def proxy = new CannedServer({ CannedServer.reply(it, 200, 'data') })
        def far = new ProfileJson(
                new ProfileJson.Location('s3Compliant', 'box', 'http://s3.invalid:9000', '', 'us-east-1'),
                new ProfileJson.KeyPair('id', 'secret'), false)
        def kando = KandoProcess.start(['location', 'pull', '-', '-s', 'a'],
                environment: [KANDO_PROFILE: json(far), HTTP_PROXY: proxy.url, http_proxy: proxy.url])

        expect:
        kando.exit() == 0
        kando.output() == 'data'.bytes
        kando.errors() == ''
        proxy.requests == ['GET http://s3.invalid:9000/box/a']

        cleanup:
        proxy.close()
    }

    def "piped data comes back byte for byte, and a deleted object is gone"() {
        given:
        byte[] bytes = new byte[100_000]
        new Random(1).nextBytes(bytes)
        def push = KandoProcess.start(['location', 'push', '-', '-s', 'a/b'], environment: environment).given(bytes)

        expect:
        push.exit() == 0
        push.output().length == 0
        push.errors() == ''

        and:
        with(KandoProcess.start(['location', 'pull', '-', '-s', 'a/b'], environment: environment)) {
            exit() == 0
            output() == bytes
        }

        and:
        KandoProcess.start(['location', 'delete', '-s', 'a'], environment: environment).exit() == 0

        and:
        with(KandoProcess.start(['location', 'pull', '-', '-s', 'a/b'], environment: environment)) {
            exit() == 69
            output().length == 0
            errors() == "Error: cannot read 'pre/a/b' in bucket '${profile.location().bucket()}' at " +
                    "${profile.location().endpoint()}: there is no such object (404 NoSuchKey)\n"
        }
    }

    def "standard input may be redirected from a file, and JERRYCAN_PROFILE goes before KANDO_PROFILE"() {
        given:
        def source = Files.writeString(folder.resolve('f'), 'data').toFile()
        def kando = KandoProcess.start(['location', 'push', '-', '-s', 'a'],
                stdin: source, environment: [JERRYCAN_PROFILE: json(profile), KANDO_PROFILE: '{}'])

        expect:
        kando.exit() == 0
        content('pre/a').text == 'data'
    }

    def "a large stream goes through a small heap"() {
        given:
        def sent = MessageDigest.getInstance('SHA-256')
        def kando = KandoProcess.start(['location', 'push', '-', '-s', 'big'],
                jvm: ['-Xmx48m', '-XX:+ExitOnOutOfMemoryError'], environment: environment)

        when:
        byte[] block = new byte[MIB]
        new Random(1).nextBytes(block)
        kando.process.outputStream.withCloseable { pipe ->
            200.times {
                block[0] = it
                sent.update(block)
                pipe.write(block)
            }
        }

        then:
        kando.exit() == 0
        content('pre/big').withCloseable { digest(it) } == sent.digest()
    }

    def "a signal aborts an upload, and no parts stay behind"() {
        given:
        def kando = KandoProcess.start(['location', 'push', '-', '-s', 'a'], environment: environment)
        def client = S3Server.running().client()
        def uploads = { client.listMultipartUploads { it.bucket(profile.location().bucket()) }.uploads() }

        when:
        kando.process.outputStream.write(new byte[9 * MIB])
        kando.process.outputStream.flush()

        then:
        new PollingConditions(timeout: 30).eventually { assert uploads().size() == 1 }

        when:
        kando.process.destroy()

        then:
        kando.exit() == 143
        uploads() == []

        cleanup:
        client.close()
    }

    def "a signal during a pull leaves neither a partial target nor anything beside it"() {
        given:
        def server = new CannedServer({ exchange ->
            exchange.sendResponseHeaders(200, 1L << 40)
            while (true) {
                exchange.responseBody.write(new byte[1000])
            }
        })
        def kando = KandoProcess.start(['location', 'pull', "$folder/target", '-s', 'a', '-p', json(server.profile())])

        expect:
        new PollingConditions(timeout: 30).eventually { assert folder.toFile().list().any { it.endsWith('.partial') } }

        when:
        kando.process.destroy()

        then:
        kando.exit() == 143
        folder.toFile().list() == [] as String[]

        cleanup:
        server.close()
    }

    def "a typed secret without keys means the web identity of the pod, and its role is assumed on top"() {
        given:
        def server = new TokenService()
        def token = Files.writeString(folder.resolve('token'), 'web-token')
        def secret = [type: 'secrets.kanister.io/aws', metadata: [name: 'n'], data: [role: 'cm9sZQ==']]
        def profile = JsonOutput.toJson([Location: [type: 's3Compliant', bucket: 'b', endpoint: server.url],
                                         Credential: [Type: 'secret', Secret: secret]])
        def kando = KandoProcess.start(['location', 'push', '-', '-p', profile, '-s', 'a'], environment: [
                AWS_ENDPOINT_URL_STS: server.url, AWS_WEB_IDENTITY_TOKEN_FILE: "$token".toString(),
                AWS_ROLE_ARN: 'pod-role', AWS_ACCESS_KEY_ID: 'not-this-one', AWS_SECRET_ACCESS_KEY: 'not-this-one'])
                .given('data'.bytes)

        expect:
        kando.exit() == 0
        server.tokenRequests()*.Action == ['AssumeRoleWithWebIdentity', 'AssumeRole']
        server.tokenRequests()*.RoleArn == ['pod-role', 'role']
        server.tokenRequests()[0].WebIdentityToken == 'web-token'
        server.headers.last()['X-Amz-Security-Token'] == ['token-of-AssumeRole']

        cleanup:
        server.close()
    }

    def "an output that cannot be written is a failure"() {
        given:
        def kando = KandoProcess.start(['output', 'key', 'value'], launcher: ['sh', '-c', 'exec "$0" "$@" >/dev/full'])

        expect:
        kando.exit() == 69
        kando.errors() == 'Error: cannot write to standard output\n'
    }

    def "arguments and outputs are UTF-8 without a locale too"() {
        given:
        def kando = KandoProcess.start(['output', 'key', 'é😀 \u2028'], environment: [LC_ALL: 'C', LANG: 'C'])

        expect:
        kando.exit() == 0
        new String(kando.output(), 'UTF-8') == '###Phase-output###: {"key":"key","value":"é😀 \\u2028"}\n'
    }

    def "no class of Groovy, of the AWS SDK or of a logger is loaded for an output"() {
        given:
        def kando = KandoProcess.start(['output', 'key', 'value'], jvm: ['-Xlog:class+load:stderr'])

        expect:
        kando.exit() == 0
        new String(kando.output()) == '###Phase-output###: {"key":"key","value":"value"}\n'
        kando.errors().contains('io.jerrycan.cli.OutputCommand')
        !(kando.errors() =~ /\] (groovy|org\.codehaus\.groovy|org\.apache\.groovy|software\.amazon|org\.slf4j|ch\.qos|com\.fasterxml)\./)
    }

    def "no class of Groovy is loaded for a transfer"() {
        given:
        def kando = KandoProcess.start(['location', 'delete', '-s', 'a'],
                jvm: ['-Xlog:class+load:stderr'], environment: environment)

        expect:
        kando.exit() == 0
        kando.errors().contains('software.amazon.awssdk')
        !(kando.errors() =~ /\] (groovy|org\.codehaus\.groovy|org\.apache\.groovy)\./)
    }

    def "logs go to standard error, say what was moved, and hold no secret"() {
        given:
        def kando = KandoProcess.start(['location', 'push', '-', '-s', 'a', *flags], environment: environment + more)
                .given('data'.bytes)

        expect:
        kando.exit() == 0
        kando.output().length == 0
        kando.errors().contains('object stored') == logged
        !kando.errors().contains('c3ret')
        !kando.errors().contains('AKIDEXAMPLE')

        where:
        flags            | more                  || logged
        ['-v', 'trace']  | [:]                   || true
        ['-v', 'info']   | [LOG_LEVEL: 'error']  || true
        []               | [LOG_LEVEL: 'debug']  || true
        ['-v', 'error']  | [LOG_LEVEL: 'debug']  || false
        []               | [LOG_LEVEL: 'loud']   || false
    }

    private InputStream content(String path) {
        Locations.open(profile).open(new ObjectPath(path))
    }

    private static byte[] digest(InputStream content) {
        def digest = MessageDigest.getInstance('SHA-256')
        new DigestInputStream(content, digest).transferTo(OutputStream.nullOutputStream())
        digest.digest()
    }

    private static String json(ProfileJson profile) {
        def location = profile.location()
        def pair = profile.credential() instanceof ProfileJson.KeyPair ? profile.credential() : null
        JsonOutput.toJson([
                Location: [type: location.type(), bucket: location.bucket(), endpoint: location.endpoint(),
                           prefix: location.prefix(), region: location.region()],
                Credential: [Type: pair ? 'keyPair' : '', KeyPair: pair ? [ID: pair.id(), Secret: pair.secret()] : null,
                             Secret: null, KopiaServerSecret: null],
                SkipSSLVerify: profile.skipSslVerify()])
    }
}
