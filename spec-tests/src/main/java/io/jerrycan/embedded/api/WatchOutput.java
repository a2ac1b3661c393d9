package io.jerrycan.embedded.api;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.ServerWebSocket;

/** Where the events of a watch go: lines of a chunked response, or frames of a web socket. */
interface WatchOutput {

    void send(Buffer event);

    boolean isFull();

    void onDrain(Handler<Void> handler);

    void onClose(Handler<Void> handler);

    void end();

    static WatchOutput of(HttpServerResponse response) {
        return new WatchOutput() {
            @Override
            public void send(Buffer event) {
                response.write(event.appendByte((byte) '\n'));
            }

            @Override
            public boolean isFull() {
                return response.writeQueueFull();
            }

            @Override
            public void onDrain(Handler<Void> handler) {
                response.drainHandler(handler);
            }

            @Override
            public void onClose(Handler<Void> handler) {
                response.closeHandler(handler);
                response.exceptionHandler(failure -> handler.handle(null));
            }

            @Override
            public void end() {
                if (!response.ended() && !response.closed()) {
                    response.end();
                }
            }
        };
    }

    static WatchOutput of(ServerWebSocket socket) {
        return new WatchOutput() {
            @Override
            public void send(Buffer event) {
                socket.writeTextMessage(event.toString());
            }

            @Override
            public boolean isFull() {
                return socket.writeQueueFull();
            }

            @Override
            public void onDrain(Handler<Void> handler) {
                socket.drainHandler(handler);
            }

            @Override
            public void onClose(Handler<Void> handler) {
                socket.closeHandler(handler);
                socket.exceptionHandler(failure -> handler.handle(null));
            }

            @Override
            public void end() {
                if (!socket.isClosed()) {
                    socket.close();
                }
            }
        };
    }
}
