package io.jerrycan.faults;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The lines before the body of an HTTP/1.1 message, and how to read what follows. */
record HttpHead(List<String> lines) {
    private static final int LONGEST = 8 << 20;

    /** @throws EOFException when the stream ends first */
    static HttpHead read(InputStream in) throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        int line = 0;
        while (true) {
            int next = in.read();
            if (next < 0 || head.size() > LONGEST) {
                throw new EOFException("no whole head of a message");
            }
            head.write(next);
            if (next == '\n') {
                if (line == 0) {
                    return new HttpHead(head.toString(StandardCharsets.ISO_8859_1)
                            .lines()
                            .filter(text -> !text.isEmpty())
                            .toList());
                }
                line = 0;
            } else if (next != '\r') {
                line++;
            }
        }
    }

    SeenRequest request(byte[] body) {
        String[] first = lines.get(0).split(" ");
        return new SeenRequest(first[0], first[1], lines.subList(1, lines.size()), body);
    }

    /** The body of a request, decoded. */
    byte[] body(InputStream in) throws IOException {
        SeenRequest bare = request(new byte[0]);
        if (bare.header("Transfer-Encoding").filter("chunked"::equalsIgnoreCase).isPresent()) {
            return chunks(in);
        }
        int length = bare.header("Content-Length").map(Integer::valueOf).orElse(0);
        byte[] body = in.readNBytes(length);
        if (body.length < length) {
            throw new EOFException("the body of a request broke off");
        }
        return body;
    }

    private static byte[] chunks(InputStream in) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        while (true) {
            int size = Integer.parseInt(line(in).split(";")[0].strip(), 16);
            body.write(in.readNBytes(size));
            line(in);
            if (size == 0) {
                return body.toByteArray();
            }
        }
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new EOFException("the body of a request broke off");
            }
            if (next != '\r') {
                line.append((char) next);
            }
        }
        return line.toString();
    }
}
