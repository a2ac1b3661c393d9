package io.jerrycan.location;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.function.Consumer;

/**
 * The objects of one bucket. Safe for use by several threads. Every failure is a {@link LocationFailure}; so is an
 * interrupt, which is noticed between two blocks of data, after cleaning up.
 */
public interface ObjectStore extends AutoCloseable {

    /**
     * Stores everything that {@code content} holds, in constant memory, replacing an object of that path. The object
     * appears whole or not at all. Leaves the stream open.
     */
    void put(ObjectPath path, InputStream content) throws IOException;

    /**
     * The content of an object, to be closed by the caller. A stream that breaks off early throws rather than ends.
     *
     * @throws LocationFailure if there is no such object
     */
    InputStream open(ObjectPath path) throws IOException;

    /**
     * Removes the object of that path and all beneath it, as a folder is removed: {@code a/b} removes {@code a/b} and
     * {@code a/b/c}, not {@code a/bc}. Nothing there is no failure.
     *
     * <p>Kanister compares plain text instead and removes {@code a/bc} too.
     *
     * @return how many objects were removed
     */
    int delete(ObjectPath path) throws IOException;

    /** Hands over the object of that path and all beneath it, page by page as they are fetched. */
    void list(ObjectPath path, Consumer<StoredObject> each) throws IOException;

    @Override
    void close();

    /**
     * One object of a listing.
     *
     * @param path its whole key
     * @param size in bytes
     * @param modified when it was stored
     */
    record StoredObject(String path, long size, Instant modified) {}
}
