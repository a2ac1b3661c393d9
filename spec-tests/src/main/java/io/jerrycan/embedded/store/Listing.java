package io.jerrycan.embedded.store;

import java.util.List;

/** Objects as they were together at one revision, ordered by namespace and name. */
public record Listing(List<StoredObject> objects, long revision) {}
