package io.jerrycan.function;

/** How far a phase is. The engine reports 0 at its start and 100 at its end; a function may say more in between. */
public interface Progress {
    /** @param percent 0 to 100 */
    void percent(int percent);

    /** @param uploaded bytes sent so far; @param downloaded bytes received so far */
    void bytes(long uploaded, long downloaded);
}
