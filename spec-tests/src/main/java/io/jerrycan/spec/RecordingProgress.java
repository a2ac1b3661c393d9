package io.jerrycan.spec;

import io.jerrycan.function.Progress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Keeps how far a phase said it was. */
public final class RecordingProgress implements Progress {
    private final List<Integer> percents = new CopyOnWriteArrayList<>();
    private volatile long uploaded;
    private volatile long downloaded;

    @Override
    public void percent(int percent) {
        percents.add(percent);
    }

    @Override
    public void bytes(long nowUploaded, long nowDownloaded) {
        uploaded = nowUploaded;
        downloaded = nowDownloaded;
    }

    /** In order. */
    public List<Integer> percents() {
        return percents;
    }

    /** Bytes sent so far. */
    public long uploaded() {
        return uploaded;
    }

    /** Bytes received so far. */
    public long downloaded() {
        return downloaded;
    }
}
