package io.jerrycan.embedded.api;

/**
 * What a client asked its watch to be.
 *
 * @param resourceVersion the version to resume from; 0 for the present state first
 * @param initialEvents the {@code sendInitialEvents} parameter, null if absent
 */
record WatchOptions(
        long resourceVersion, Boolean initialEvents, boolean bookmarks, long bookmarkMillis, long timeoutSeconds) {

    static WatchOptions of(ApiRequest request, long bookmarkMillis) {
        String initial = request.param("sendInitialEvents");
        return new WatchOptions(
                request.number("resourceVersion", 0),
                initial == null ? null : Boolean.valueOf(ApiRequest.isTrue(initial)),
                request.flag("allowWatchBookmarks"),
                bookmarkMillis,
                request.number("timeoutSeconds", 0));
    }

    boolean sendsInitialState() {
        return initialEvents != null ? initialEvents : resourceVersion == 0;
    }

    boolean marksInitialEnd() {
        return Boolean.TRUE.equals(initialEvents) && bookmarks;
    }
}
