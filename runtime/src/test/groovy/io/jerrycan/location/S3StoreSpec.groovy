package io.jerrycan.location

import java.security.MessageDigest
import spock.lang.AutoCleanup
import spock.util.concurrent.PollingConditions

class S3StoreSpec extends ObjectStoreSpec {

    static final int MIB = 1 << 20

    ProfileJson profile = S3Server.running().newBucket()

    @AutoCleanup
    def client = S3Server.running().client()

    def setup() {
        store = Locations.open(profile)
    }

    @Override
    String place() {
        "bucket '${profile.location().bucket()}' at ${profile.location().endpoint()}"
    }

    def "a bucket that is not there is named"() {
        given:
        def nowhere = Locations.open(S3Server.running().profile('no-such-bucket'))

        when:
        action.call(nowhere)

        then:
        LocationFailure failed = thrown()
        failed.message == "$what in bucket 'no-such-bucket' at ${profile.location().endpoint()}: " +
                'there is no such bucket (404 NoSuchBucket)'

        cleanup:
        nowhere.close()

        where:
        what                 | action
        "cannot store 'a'"   | { it.put(at('a'), new ByteArrayInputStream('x'.bytes)) }
        "cannot store 'a'"   | { it.put(at('a'), new ByteArrayInputStream(new byte[9 * MIB])) }
        "cannot read 'a'"    | { it.open(at('a')) }
        "cannot delete 'a'"  | { it.delete(at('a')) }
        "cannot list 'a'"    | { it.list(at('a')) { } }
    }

    def "an upload that fails leaves no parts behind"() {
        when:
        store.put(at('a'), new BrokenStream(20 * MIB))

        then:
        thrown(LocationFailure)
        uploads() == []
    }

    def "an upload that is interrupted leaves no parts behind"() {
        given:
        def pipe = new PipedInputStream(64 << 10)
        def source = new PipedOutputStream(pipe)
        def failure = null
        def upload = new Thread({
            try {
                store.put(at('a'), pipe)
            } catch (IOException stopped) {
                failure = stopped
            }
        })

        when:
        upload.start()
        source.write(new byte[9 * MIB])

        then:
        new PollingConditions(timeout: 20).eventually { assert uploads().size() == 1 }

        when:
        upload.interrupt()
        upload.join(20_000)

        then:
        failure instanceof LocationFailure
        uploads() == []
        keys('a') == []
    }

    def "forty MiB from a pipe are sent in parts and come back as they were"() {
        given:
        byte[] bytes = random(40 * MIB)
        def pipe = new PipedInputStream(64 << 10)
        def source = new PipedOutputStream(pipe)
        Thread.start { source.withCloseable { it.write(bytes) } }

        when:
        store.put(at('big'), pipe)

        then:
        sha256(content('big')) == sha256(bytes)
        client.headObject { it.bucket(profile.location().bucket()).key('big') }.eTag() ==~ /"\w+-8"/
    }

    def "a certificate that nobody vouches for is refused, unless the profile skips the check"() {
        given:
        def checked = Locations.open(S3Server.running().newBucket('', true, false))

        when:
        checked.put(at('a'), new ByteArrayInputStream('x'.bytes))

        then:
        LocationFailure refused = thrown()
        refused.message.endsWith('(trust the certificate\'s authority, or set skipSSLVerify)')

        cleanup:
        checked.close()
    }

    def "with skipSSLVerify any certificate will do"() {
        given:
        store = Locations.open(S3Server.running().newBucket('', true, true))

        when:
        put('a', 'over TLS')

        then:
        content('a') == 'over TLS'.bytes
    }

    private List uploads() {
        client.listMultipartUploads { it.bucket(profile.location().bucket()) }.uploads()
    }

    private static String sha256(byte[] bytes) {
        MessageDigest.getInstance('SHA-256').digest(bytes).encodeHex()
    }
}
