package io.jerrycan.embedded.store;

/**
 * One step of the cluster's history. {@code before} is null for a creation, {@code after} for a removal; the object of a
 * removal is its last state, at the resourceVersion of the removal.
 */
public record Change(StoredObject before, StoredObject after, StoredObject removed, long revision) {

    static Change created(StoredObject after) {
        return new Change(null, after, null, after.revision());
    }

    static Change replaced(StoredObject before, StoredObject after) {
        return new Change(before, after, null, after.revision());
    }

    static Change removed(StoredObject before, StoredObject removed) {
        return new Change(before, null, removed, removed.revision());
    }

    /** The newest state there is: of a removed object its last one. */
    public StoredObject object() {
        return after != null ? after : removed;
    }

    public ResourceType type() {
        return object().type();
    }

    public boolean isRemoval() {
        return after == null;
    }

    public boolean isCreation() {
        return before == null;
    }
}
