package io.jerrycan.stdlib.pod;

import io.jerrycan.function.FunctionFailure;
import java.io.OutputStream;

/** A sink as a stream that never throws to the thread that writes, but keeps the first refusal for the one that reads. */
final class SinkStream extends OutputStream {
    private final ByteSink sink;
    private FunctionFailure refusal;

    SinkStream(ByteSink sink) {
        this.sink = sink;
    }

    @Override
    public void write(int single) {
        write(new byte[] {(byte) single}, 0, 1);
    }

    @Override
    public synchronized void write(byte[] data, int offset, int count) {
        if (refusal == null) {
            try {
                sink.accept(data, offset, count);
            } catch (FunctionFailure refused) {
                refusal = refused;
            }
        }
    }

    synchronized void rethrow() throws FunctionFailure {
        if (refusal != null) {
            throw refusal;
        }
    }
}
