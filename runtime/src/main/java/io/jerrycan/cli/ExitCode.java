package io.jerrycan.cli;

/** What the command tells its caller; scripts depend on these numbers. */
final class ExitCode {
    static final int DONE = 0;
    static final int UNEXPECTED = 1;
    static final int USAGE = 2;
    static final int BLUEPRINT_INVALID = 10;
    static final int PHASE_FAILED = 11;
    static final int CLUSTER_UNREACHABLE = 12;
    static final int CANCELLED = 130;

    private ExitCode() {}
}
