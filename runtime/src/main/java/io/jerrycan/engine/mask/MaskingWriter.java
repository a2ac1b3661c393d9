package io.jerrycan.engine.mask;

import java.io.IOException;
import java.io.Writer;
import java.util.List;

/**
 * Masks a stream, however its pieces are cut: text is passed on by whole lines, and a line without an end in parts that
 * no known value can straddle. Close it to pass on the rest.
 */
public final class MaskingWriter extends Writer {
    private static final int LONGEST_LINE = 64 * 1024;

    private final Masker masker;
    private final Writer out;
    private final StringBuilder held = new StringBuilder();

    public MaskingWriter(Masker masker, Writer out) {
        this.masker = masker;
        this.out = out;
    }

    @Override
    public void write(char[] chars, int from, int length) throws IOException {
        held.append(chars, from, length);
        int lines = held.lastIndexOf("\n") + 1;
        pass(lines);
        if (held.length() > LONGEST_LINE) {
            pass(safeCut());
        }
    }

    /** The end of what no value that is still to come can begin in. */
    private int safeCut() {
        int cut = Math.max(0, held.length() - masker.longest() + 1);
        List<Masker.Span> spans = masker.spans(held.toString());
        for (Masker.Span span : spans) {
            if (span.from() < cut && cut < span.to()) {
                return span.from();
            }
        }
        return cut;
    }

    private void pass(int end) throws IOException {
        if (end > 0) {
            out.write(masker.mask(held.substring(0, end)));
            held.delete(0, end);
        }
    }

    @Override
    public void flush() throws IOException {
        out.flush();
    }

    @Override
    public void close() throws IOException {
        pass(held.length());
        out.close();
    }
}
