package io.jerrycan.location;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Where an object lies in its bucket: slash-separated, clean as Go's {@code path.Clean} leaves it, without a leading
 * slash, never empty and never above the bucket.
 *
 * @param value the whole key of the object
 */
public record ObjectPath(String value) {

    public ObjectPath {
        if (value.isEmpty() || value.startsWith("/") || !value.equals(clean(value))) {
            throw new IllegalArgumentException("not a clean object path: '" + value + "'");
        }
    }

    /**
     * Joins a location's prefix and a suffix below it; either may be empty or start with a slash.
     *
     * @throws LocationFailure if both are empty, which would mean the whole bucket, or if the path leaves the bucket
     */
    public static ObjectPath join(String prefix, String suffix) throws LocationFailure {
        String path = clean(prefix.isEmpty() ? suffix : prefix + "/" + suffix);
        if (path.isEmpty()) {
            throw new LocationFailure("the path is empty: give a path, or a prefix in the profile's location;"
                    + " the whole bucket is refused");
        }
        if (path.equals("..") || path.startsWith("../")) {
            throw new LocationFailure("the path '" + path + "' leaves the bucket");
        }
        if (path.indexOf('\0') >= 0) {
            throw new LocationFailure("the path contains a NUL character");
        }
        return new ObjectPath(path);
    }

    /** Whether {@code key} is this path or lies beneath it, as a file lies in a folder. */
    public boolean covers(String key) {
        return key.equals(value) || key.startsWith(value + "/");
    }

    @Override
    public String toString() {
        return value;
    }

    private static String clean(String path) {
        boolean rooted = path.startsWith("/");
        Deque<String> kept = new ArrayDeque<>();
        for (String element : path.split("/")) {
            boolean parent = element.equals("..");
            if (parent && !kept.isEmpty() && !kept.getLast().equals("..")) {
                kept.removeLast();
            } else if (!element.isEmpty() && !element.equals(".") && !(parent && rooted)) {
                kept.add(element);
            }
        }
        return String.join("/", kept);
    }
}
