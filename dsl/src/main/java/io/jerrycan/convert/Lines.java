package io.jerrycan.convert;

/** A script that grows line by line. */
final class Lines {
    private static final int STEP = 4;

    private final StringBuilder text = new StringBuilder();
    private int depth;
    private boolean gap;

    /** @param line may hold line breaks; what follows them is indented already */
    Lines add(String line) {
        text.append(gap ? "\n" : "").append(" ".repeat(indent())).append(line).append('\n');
        gap = false;
        return this;
    }

    void open(String line) {
        gap = gap && !text.toString().endsWith("{\n");
        add(line + " {");
        depth++;
    }

    void close() {
        gap = false;
        depth--;
        add("}");
    }

    /** An empty line before whatever comes next, unless that closes a brace. */
    void gap() {
        gap = text.length() > 0 && !text.toString().endsWith("{\n");
    }

    int indent() {
        return depth * STEP;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
