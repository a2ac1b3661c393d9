package io.jerrycan.location

import groovy.transform.CompileStatic

/** Gives so many bytes and then fails. */
@CompileStatic
class BrokenStream extends InputStream {

    private long left

    BrokenStream(long length) {
        left = length
    }

    @Override
    int read() {
        if (left-- <= 0) {
            throw new IOException('the stream broke')
        }
        return 7
    }
}
