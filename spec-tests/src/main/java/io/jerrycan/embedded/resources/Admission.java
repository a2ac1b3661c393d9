package io.jerrycan.embedded.resources;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** What the API server fills in and checks for one kind before it stores an object. */
interface Admission {

    /** Completes a new object in place. */
    void create(ObjectNode tree);

    /** Completes a changed object in place; {@code before} is what it replaces. */
    default void update(JsonNode before, ObjectNode tree) {}
}
