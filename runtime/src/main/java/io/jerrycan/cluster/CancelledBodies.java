package io.jerrycan.cluster;

import java.io.IOException;
import java.util.concurrent.locks.ReentrantLock;
import okhttp3.Call;
import okhttp3.Interceptor;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.Buffer;
import okio.ForwardingSource;
import okio.Okio;
import okio.Source;

/**
 * Lets one thread give up a body that another reads, such as a log that is followed. The client closes it then, and OkHttp
 * does not expect that over HTTP/1.1: both threads would read from the connection. When the server ended the body just
 * then, the next request had the connection already, and the one that closes took its answer away.
 */
final class CancelledBodies implements Interceptor {
    private static final int SWITCHING_PROTOCOLS = 101;

    @Override
    public Response intercept(Chain chain) throws IOException {
        Response response = chain.proceed(chain.request());
        ResponseBody body = response.body();
        if (response.code() == SWITCHING_PROTOCOLS) {
            return response;
        }
        Source source = new OneAtATime(body.source(), chain.call());
        return response.newBuilder()
                .body(ResponseBody.create(Okio.buffer(source), body.contentType(), body.contentLength()))
                .build();
    }

    private static final class OneAtATime extends ForwardingSource {
        private final Call call;
        private final ReentrantLock turn = new ReentrantLock();
        private volatile boolean ended;

        OneAtATime(Source body, Call call) {
            super(body);
            this.call = call;
        }

        @Override
        public long read(Buffer sink, long most) throws IOException {
            turn.lock();
            try {
                long count = super.read(sink, most);
                ended = count < 0;
                return count;
            } finally {
                turn.unlock();
            }
        }

        /** @throws IOException before the end, so that the buffer before this is not emptied while another reads it */
        @Override
        public void close() throws IOException {
            boolean early = !ended;
            if (early) {
                // whoever reads comes out of that now, and gives the turn
                call.cancel();
            }
            turn.lock();
            try {
                super.close();
            } finally {
                turn.unlock();
            }
            if (early) {
                throw new IOException("the body was closed before its end");
            }
        }
    }
}
