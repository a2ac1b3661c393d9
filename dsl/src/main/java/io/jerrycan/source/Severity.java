package io.jerrycan.source;

/** How much a {@link Problem} matters, the worst first. */
public enum Severity {
    /** Kanister would fail too, at whatever point of the run. */
    ERROR,
    /** It runs, but hardly as its author meant; {@code --strict} makes it an error. */
    WARNING,
    /** Worth knowing; never an error. */
    NOTE
}
