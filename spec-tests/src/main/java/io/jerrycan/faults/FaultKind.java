package io.jerrycan.faults;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;

/** What goes wrong between clients and API servers in practice. */
public enum FaultKind {
    /** The server is busy and says when to come again. */
    TOO_MANY_REQUESTS(request -> true) {
        @Override
        void play(Exchange exchange, Random random) throws IOException {
            exchange.answer(
                    429,
                    Map.of("Retry-After", String.valueOf(random.nextInt(2)), "Content-Type", "text/plain"),
                    "Too many requests, please try again later.\n");
        }
    },
    SERVER_ERROR(request -> true) {
        @Override
        void play(Exchange exchange, Random random) throws IOException {
            refuse(exchange, 500, "InternalError", "etcdserver: request timed out");
        }
    },
    UNAVAILABLE(request -> true) {
        @Override
        void play(Exchange exchange, Random random) throws IOException {
            refuse(exchange, 503, "ServiceUnavailable", "the server is currently unable to handle the request");
        }
    },
    /** Somebody else changed the object, or the quota of its namespace, at the same time. */
    CONFLICT(request -> request.method().matches("POST|PUT|PATCH")) {
        @Override
        void play(Exchange exchange, Random random) throws IOException {
            refuse(exchange, 409, "Conflict", "Operation cannot be fulfilled: the object has been modified");
        }
    },
    /** The version that a watch begins from is no longer kept: said at once, or on the open connection. */
    GONE(SeenRequest::isWatch) {
        @Override
        void play(Exchange exchange, Random random) throws IOException {
            if (!exchange.request().isWebSocket() || random.nextBoolean()) {
                refuse(exchange, 410, "Expired", "too old resource version");
                return;
            }
            exchange.forward();
            exchange.relayHead();
            exchange.message(
                    "{\"type\":\"ERROR\",\"object\":" + status(410, "Expired", "too old resource version") + "}");
            exchange.drainClient(Duration.ofSeconds(1));
        }
    },
    /** The connection breaks before the server has seen the request. */
    RESET_BEFORE(request -> true) {
        @Override
        void play(Exchange exchange, Random random) throws IOException {
            exchange.reset();
        }
    },
    /** The request is carried out and its answer is lost. */
    ANSWER_LOST(request -> true) {
        @Override
        void play(Exchange exchange, Random random) throws IOException {
            exchange.forward();
            exchange.awaitAnswer();
            exchange.reset();
        }
    },
    /** The request is carried out, but a proxy says that it failed. */
    ANSWER_REPLACED(request -> true) {
        @Override
        void play(Exchange exchange, Random random) throws IOException {
            exchange.forward();
            exchange.awaitAnswer();
            refuse(exchange, 502, "", "bad gateway");
        }
    },
    /** The connection breaks within the answer. */
    RESET_WITHIN(request -> true) {
        @Override
        void play(Exchange exchange, Random random) throws IOException {
            exchange.forward();
            exchange.followClient();
            exchange.relay(1 + random.nextInt(600));
            exchange.reset();
        }
    },
    /** The server's side of a web socket ends without a word, the client's stays open. */
    HALF_CLOSED(SeenRequest::isWebSocket) {
        @Override
        void play(Exchange exchange, Random random) throws IOException {
            exchange.forward();
            exchange.relayHead();
            exchange.relay(random.nextInt(400));
            exchange.halfClose();
            exchange.drainClient(Duration.ofSeconds(1));
        }
    },
    SLOW(request -> true) {
        @Override
        void play(Exchange exchange, Random random) throws IOException {
            pause(10 + random.nextInt(200));
            exchange.forward();
            exchange.followClient();
            exchange.relay(random.nextInt(300));
            pause(10 + random.nextInt(200));
            exchange.relay(Long.MAX_VALUE);
        }
    };

    private final Predicate<SeenRequest> fits;

    FaultKind(Predicate<SeenRequest> fits) {
        this.fits = fits;
    }

    /** Whether it can happen to this request. */
    public boolean fits(SeenRequest request) {
        return fits.test(request);
    }

    /** @param random says how long, how far, and how the server puts it */
    public Fault fault(Random random) {
        return exchange -> play(exchange, random);
    }

    abstract void play(Exchange exchange, Random random) throws IOException;

    private static void refuse(Exchange exchange, int code, String reason, String message) throws IOException {
        exchange.answer(code, Map.of("Content-Type", "application/json"), status(code, reason, message));
    }

    private static String status(int code, String reason, String message) {
        return """
                {"kind":"Status","apiVersion":"v1","metadata":{},"status":"Failure",\
                "message":"%s","reason":"%s","code":%d}""".formatted(message, reason, code);
    }

    private static void pause(int millis) throws IOException {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException closing) {
            throw new IOException(closing);
        }
    }
}
