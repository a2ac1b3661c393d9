package io.jerrycan.function;

/** The log of one phase; every line is masked and bears run, action and phase. */
public interface PhaseLog {
    /** @param keyValues alternating names and values */
    void info(String message, Object... keyValues);

    void warn(String message, Object... keyValues);

    /** One line that a container printed. */
    void line(String pod, String container, String line);
}
