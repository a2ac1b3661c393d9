package io.jerrycan.location

import java.util.concurrent.CountDownLatch
import java.util.concurrent.FutureTask
import spock.lang.Specification
import spock.lang.Timeout

@Timeout(20)
class RelaySpec extends Specification {

    def "a source that breaks off is a failure, after what it gave"() {
        given:
        def target = new ByteArrayOutputStream()

        when:
        Relay.move(new BrokenStream(300_000), target)

        then:
        thrown(IOException)
        target.size() == 300_000
    }

    def "a target that takes no more is a failure, and nothing is read after that"() {
        given:
        def full = new OutputStream() {
            @Override
            void write(int b) { throw new IOException('no space left') }
        }
        def source = new InputStream() {
            long given

            @Override
            int read() { given++; 0 }

            @Override
            int read(byte[] bytes) { given += bytes.length; bytes.length }
        }

        when:
        Relay.move(source, full)

        then:
        def failure = thrown(IOException)
        failure.message == 'no space left'
        source.given <= 9L * Relay.BLOCK
    }

    def "an interrupt ends it while the source is silent"() {
        given:
        def silent = new CountDownLatch(1)
        def source = new InputStream() {
            @Override
            int read() { silent.countDown(); Thread.sleep(Long.MAX_VALUE); 0 }
        }
        def moving = new FutureTask<Throwable>({
            try { Relay.move(source, new ByteArrayOutputStream()); null } catch (IOException stopped) { stopped }
        })
        def thread = Thread.startDaemon { moving.run() }

        when:
        silent.await()
        thread.interrupt()

        then:
        moving.get() instanceof InterruptedIOException
    }

    def "#length bytes arrive as they were"() {
        given:
        byte[] bytes = new byte[length]
        new Random(length).nextBytes(bytes)
        def target = new ByteArrayOutputStream()

        expect:
        Relay.move(new ByteArrayInputStream(bytes), target) == length
        target.toByteArray() == bytes

        where:
        length << [0, 1, Relay.BLOCK, Relay.BLOCK + 1, 3_000_000]
    }
}
