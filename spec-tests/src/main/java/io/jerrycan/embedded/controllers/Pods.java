package io.jerrycan.embedded.controllers;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jerrycan.embedded.resources.Conditions;
import io.jerrycan.embedded.resources.DeleteOptions;
import io.jerrycan.embedded.resources.Resources;
import io.jerrycan.embedded.store.ObjectKey;
import io.jerrycan.embedded.store.ResourceType;
import io.jerrycan.embedded.store.StoredObject;
import io.jerrycan.embedded.store.Trees;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.CRC32;

/** What controllers do with pods and other things they own. */
final class Pods {

    private static final String SAFE_LETTERS = "bcdfghjklmnpqrstvwxz2456789";

    private final Resources resources;
    private final ResourceType type;

    Pods(Resources resources) {
        this.resources = resources;
        this.type = resources.type("pods");
    }

    List<StoredObject> of(StoredObject owner) {
        return owned(owner, type);
    }

    List<StoredObject> owned(StoredObject owner, ResourceType wanted) {
        return resources.store().dependents(owner.uid()).stream()
                .filter(object -> object.type().equals(wanted))
                .toList();
    }

    /** A pod from a template; name and further labels are the caller's. */
    ObjectNode fromTemplate(StoredObject owner, JsonNode template) {
        ObjectNode pod = Trees.object();
        ObjectNode metadata = template.path("metadata") instanceof ObjectNode given ? given.deepCopy() : Trees.object();
        metadata.put("namespace", owner.namespace());
        pod.set("metadata", metadata);
        pod.set("spec", template.path("spec").deepCopy());
        own(owner, pod);
        return pod;
    }

    /** Makes an object the owner's, as its controller. */
    static void own(StoredObject owner, ObjectNode tree) {
        Trees.metadata(tree)
                .putArray("ownerReferences")
                .addObject()
                .put("apiVersion", owner.type().apiVersion())
                .put("kind", owner.type().kind())
                .put("name", owner.name())
                .put("uid", owner.uid())
                .put("controller", true)
                .put("blockOwnerDeletion", true);
    }

    StoredObject create(ObjectNode pod) {
        return resources.create(type, pod);
    }

    void delete(StoredObject pod) {
        resources.delete(type, pod.key(), DeleteOptions.DEFAULT.ofUid(pod.uid()));
    }

    ResourceType type() {
        return type;
    }

    ObjectKey key(StoredObject owner, String name) {
        return new ObjectKey(owner.namespace(), name);
    }

    static boolean isActive(StoredObject pod) {
        String phase = phase(pod);
        return !pod.isBeingDeleted() && !phase.equals("Succeeded") && !phase.equals("Failed");
    }

    static String phase(StoredObject pod) {
        return pod.status().path("phase").asText();
    }

    static boolean isReady(StoredObject pod) {
        return Conditions.holds(pod.tree(), "Ready");
    }

    /** A short name for the content of a template, the same for the same content. */
    static String hash(JsonNode template) {
        CRC32 checksum = new CRC32();
        checksum.update(template.toString().getBytes(StandardCharsets.UTF_8));
        StringBuilder hash = new StringBuilder();
        for (long rest = checksum.getValue() | 1L << 33; rest > 0; rest /= SAFE_LETTERS.length()) {
            hash.append(SAFE_LETTERS.charAt((int) (rest % SAFE_LETTERS.length())));
        }
        return hash.toString();
    }
}
