package io.jerrycan.validate;

/** What a blueprint is written for. */
public enum Target {
    /** This engine: all that it has may be used. */
    JERRYCAN,
    /** Kanister's controller: only what that has too. */
    KANISTER,
    /** Veeam Kasten K10, which runs Kanister and calls actions by their names. */
    K10
}
