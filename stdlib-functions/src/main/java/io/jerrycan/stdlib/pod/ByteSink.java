package io.jerrycan.stdlib.pod;

import io.jerrycan.function.FunctionFailure;

/** Takes what a process printed, piece by piece; the pieces end anywhere. */
public interface ByteSink {
    /** @throws FunctionFailure when what was printed is wrong; nothing more is passed then */
    void accept(byte[] data, int offset, int count) throws FunctionFailure;
}
