package io.jerrycan.model;

/** Bytes sent and received, in fact and as expected; 0 when unknown. */
public record Transfer(
        long sizeDownloadedB, long sizeUploadedB, long estimatedDownloadSizeB, long estimatedUploadSizeB) {
    public static final Transfer NONE = new Transfer(0, 0, 0, 0);

    public Transfer plus(Transfer other) {
        return new Transfer(
                sizeDownloadedB + other.sizeDownloadedB,
                sizeUploadedB + other.sizeUploadedB,
                estimatedDownloadSizeB + other.estimatedDownloadSizeB,
                estimatedUploadSizeB + other.estimatedUploadSizeB);
    }
}
