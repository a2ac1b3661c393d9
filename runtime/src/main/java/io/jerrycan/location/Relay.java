package io.jerrycan.location;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/** Moves a stream, of which the next blocks are read on a thread of its own while one is written. */
final class Relay {

    static final int BLOCK = 256 << 10;
    private static final int BLOCKS = 8;

    /** @param length of what was read into it; negative at the end of the stream, which may be a failure */
    private record Block(byte[] bytes, int length, Throwable failure) {}

    private final BlockingQueue<byte[]> empty = new ArrayBlockingQueue<>(BLOCKS);
    private final BlockingQueue<Block> full = new ArrayBlockingQueue<>(BLOCKS + 1);

    private Relay() {}

    /**
     * Writes all of {@code source}, which may still be read when this fails: close it then.
     *
     * @return the number of bytes
     * @throws InterruptedIOException when this thread is interrupted
     */
    static long move(InputStream source, OutputStream target) throws IOException {
        Relay relay = new Relay();
        for (int i = 0; i < BLOCKS; i++) {
            relay.empty.add(new byte[BLOCK]);
        }
        Thread reader = new Thread(() -> relay.read(source), "reading an object");
        reader.setDaemon(true);
        reader.start();
        try {
            return relay.write(target);
        } catch (InterruptedException interrupt) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted");
        } finally {
            reader.interrupt();
        }
    }

    private void read(InputStream source) {
        try {
            int length;
            do {
                byte[] bytes = empty.take();
                length = source.read(bytes);
                full.put(new Block(bytes, length, null));
            } while (length >= 0);
        } catch (InterruptedException nobodyWrites) {
            Thread.currentThread().interrupt();
        } catch (IOException | RuntimeException | Error failure) {
            full.add(new Block(new byte[0], -1, failure));
        }
    }

    private long write(OutputStream target) throws IOException, InterruptedException {
        long moved = 0;
        for (Block block = full.take(); ; block = full.take()) {
            if (block.failure() instanceof IOException broken) {
                throw broken;
            } else if (block.failure() != null) {
                throw new IOException(block.failure());
            } else if (block.length() < 0) {
                return moved;
            }
            target.write(block.bytes(), 0, block.length());
            moved += block.length();
            empty.add(block.bytes());
        }
    }
}
