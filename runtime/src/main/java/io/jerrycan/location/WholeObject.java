package io.jerrycan.location;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Objects;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;

/** The content of an S3 object. When a connection breaks, JDK 17 ends the stream as if it were whole; this throws. */
final class WholeObject extends FilterInputStream {

    private final ResponseInputStream<GetObjectResponse> content;
    private final String what;
    private final long size;
    private long received;

    WholeObject(ResponseInputStream<GetObjectResponse> content, String what) {
        super(content);
        this.content = content;
        this.what = what;
        this.size = Objects.requireNonNullElse(content.response().contentLength(), -1L);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read;
        try {
            read = super.read(buffer, offset, length);
        } catch (IOException broken) {
            throw Reasons.failure(what, broken);
        }
        if (read > 0) {
            received += read;
        } else if (read < 0 && received < size) {
            throw new LocationFailure("%s: the connection broke after %d of %d bytes".formatted(what, received, size));
        }
        return read;
    }

    @Override
    public long transferTo(OutputStream target) throws IOException {
        return Relay.move(this, target);
    }

    @Override
    public void close() throws IOException {
        if (received < size) {
            // Closing would read the rest first.
            content.abort();
        }
        super.close();
    }
}
