package io.jerrycan.embedded.controllers;

import io.jerrycan.embedded.store.ObjectKey;
import io.jerrycan.embedded.store.ResourceType;
import io.jerrycan.embedded.store.StoredObject;

/** Brings the world nearer to what the objects of one type ask for. */
interface Controller {

    ResourceType type();

    /** Takes the next steps for one object, as it is now. It is called again after each change that matters. */
    void reconcile(StoredObject object);

    /** The object is gone. */
    default void removed(StoredObject last) {}

    /** An object to reconcile. */
    record Work(Controller controller, ObjectKey key) {}
}
