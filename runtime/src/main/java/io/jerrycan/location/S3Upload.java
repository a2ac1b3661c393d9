package io.jerrycan.location;

import static java.util.concurrent.TimeUnit.SECONDS;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.CompletedPart;

/**
 * Sends a stream of unknown length as one object, in parts, of which one is read while those before it are sent, several at a
 * time. An upload that fails is aborted, so that no parts stay behind.
 *
 * <p>Only what is tiny goes in a single request: a server that refuses without reading everything (as Go's do beyond
 * 256 KiB) cuts the connection before its reason is heard. Parts follow a request that has no body.
 */
final class S3Upload {

    private static final int TINY = 256 << 10;
    private static final int READ = 128 << 10;

    private final S3Client s3;
    private final String bucket;
    private final String key;
    private final PartSizes sizes;

    S3Upload(S3Client s3, String bucket, String key, PartSizes sizes) {
        this.s3 = s3;
        this.bucket = bucket;
        this.key = key;
        this.sizes = sizes;
    }

    /** @return the number of bytes sent */
    long send(InputStream content) throws IOException {
        byte[] first = new byte[sizes.of(1)];
        int length = fill(first, content);
        if (length <= TINY) {
            s3.putObject(put -> put.bucket(bucket).key(key), body(first, length));
            return length;
        }
        String upload = s3.createMultipartUpload(create -> create.bucket(bucket).key(key))
                .uploadId();
        ExecutorService senders = Executors.newCachedThreadPool();
        try {
            long size = sendParts(upload, senders, first, length, content);
            senders.shutdown();
            return size;
        } catch (IOException | RuntimeException | Error failure) {
            abort(upload, senders, failure);
            throw failure;
        }
    }

    /** A part on its way, and the memory that it is in. */
    private record Sending(Future<CompletedPart> part, byte[] buffer) {}

    private long sendParts(String upload, ExecutorService senders, byte[] first, int read, InputStream content)
            throws IOException {
        List<CompletedPart> parts = new ArrayList<>();
        Deque<Sending> sending = new ArrayDeque<>();
        byte[] filled = first;
        int length = read;
        long size = 0;
        for (int number = 1; length > 0; number++) {
            if (number > sizes.most()) {
                throw new LocationFailure("%d parts hold no more than %d bytes; give the JVM a larger heap"
                        .formatted(sizes.most(), size));
            }
            int part = number;
            RequestBody body = body(filled, length);
            sending.add(new Sending(senders.submit(() -> sendPart(upload, part, body)), filled));
            size += length;
            if (length < filled.length) {
                break;
            }
            byte[] spare = new byte[0];
            while (sending.size() >= sizes.together(number + 1)) {
                spare = sending.getFirst().buffer();
                parts.add(await(sending.removeFirst().part()));
            }
            filled = spare.length == sizes.of(number + 1) ? spare : new byte[sizes.of(number + 1)];
            length = fill(filled, content);
        }
        while (!sending.isEmpty()) {
            parts.add(await(sending.removeFirst().part()));
        }
        s3.completeMultipartUpload(
                complete -> complete.bucket(bucket).key(key).uploadId(upload).multipartUpload(all -> all.parts(parts)));
        return size;
    }

    private CompletedPart sendPart(String upload, int number, RequestBody body) {
        String tag = s3.uploadPart(
                        part -> part.bucket(bucket).key(key).uploadId(upload).partNumber(number), body)
                .eTag();
        return CompletedPart.builder().partNumber(number).eTag(tag).build();
    }

    /** Removes the parts sent so far. A part that arrives after the abort would stay, so the last ones are awaited. */
    private void abort(String upload, ExecutorService senders, Throwable failure) {
        boolean interrupted = Thread.interrupted();
        senders.shutdownNow();
        try {
            senders.awaitTermination(5, SECONDS);
        } catch (InterruptedException again) {
            interrupted = true;
        }
        try {
            s3.abortMultipartUpload(abort -> abort.bucket(bucket).key(key).uploadId(upload));
        } catch (SdkException alsoFailed) {
            failure.addSuppressed(alsoFailed);
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static CompletedPart await(Future<CompletedPart> sending) throws IOException {
        try {
            return sending.get();
        } catch (InterruptedException interrupt) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted");
        } catch (ExecutionException failure) {
            if (failure.getCause() instanceof SdkException known) {
                throw known;
            }
            throw new IllegalStateException(failure.getCause());
        }
    }

    /** Small reads: a channel's stream copies each through native memory of the size that is asked for. */
    private static int fill(byte[] buffer, InputStream content) throws IOException {
        int length = 0;
        while (length < buffer.length) {
            int read = content.read(buffer, length, Math.min(READ, buffer.length - length));
            if (read < 0) {
                break;
            }
            length += read;
        }
        return length;
    }

    /** Can be read again by a retry, and copies nothing. */
    private static RequestBody body(byte[] buffer, int length) {
        return RequestBody.fromContentProvider(
                () -> new ByteArrayInputStream(buffer, 0, length), length, "application/octet-stream");
    }
}
