package io.jerrycan.stdlib.wait;

/**
 * An object that a condition is about.
 *
 * @param group empty for the core group
 * @param resource the plural name
 * @param namespace empty for an object that lives in none
 */
record ObjectTarget(String group, String version, String resource, String namespace, String name) {
    @Override
    public String toString() {
        return resource + " " + (namespace.isEmpty() ? "" : namespace + "/") + name;
    }
}
