package io.jerrycan.embedded.resources;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jerrycan.embedded.store.ApiException;
import io.jerrycan.embedded.store.ObjectKey;
import io.jerrycan.embedded.store.ResourceStore;
import io.jerrycan.embedded.store.ResourceType;
import io.jerrycan.embedded.store.Trees;
import java.util.List;

final class PodAdmission implements Admission {

    private static final String DEFAULT_ACCOUNT = "default";

    private final ResourceType type;
    private final ResourceType accounts;
    private final ResourceStore store;

    PodAdmission(ResourceType type, ResourceType accounts, ResourceStore store) {
        this.type = type;
        this.accounts = accounts;
        this.store = store;
    }

    @Override
    public void create(ObjectNode tree) {
        ObjectNode spec = Trees.object(tree, "spec");
        Defaults.podSpec(spec);
        Defaults.set(spec, "serviceAccountName", DEFAULT_ACCOUNT);
        Defaults.set(spec, "serviceAccount", spec.get("serviceAccountName"));
        Defaults.set(spec, "enableServiceLinks", true);
        requireAccount(tree, spec.path("serviceAccountName").asText());
        FieldErrors errors = new FieldErrors();
        PodSpecCheck.check(errors, "spec", spec);
        errors.throwIfAny(type, name(tree));
        ObjectNode status = Trees.object(tree, "status");
        status.put("phase", "Pending").put("qosClass", QualityOfService.of(spec));
    }

    /** The default account is taken to be there, for it is made a moment after its namespace. */
    private void requireAccount(ObjectNode tree, String account) {
        String namespace = tree.path("metadata").path("namespace").asText();
        if (!account.equals(DEFAULT_ACCOUNT)
                && store.get(accounts, new ObjectKey(namespace, account)).isEmpty()) {
            throw ApiException.forbidden(
                    type,
                    name(tree),
                    "error looking up service account " + namespace + "/" + account + ": serviceaccount \"" + account
                            + "\" not found");
        }
    }

    /** Pods keep their spec, but for the few fields that the API lets change. */
    @Override
    public void update(JsonNode before, ObjectNode tree) {
        ObjectNode spec = Trees.object(tree, "spec");
        Defaults.podSpec(spec);
        FieldErrors errors = new FieldErrors();
        PodSpecCheck.check(errors, "spec", spec);
        if (!comparable(before.path("spec")).equals(comparable(spec))) {
            errors.add(
                    "spec",
                    "Forbidden: pod updates may not change fields other than `spec.containers[*].image`,"
                            + "`spec.initContainers[*].image`,`spec.activeDeadlineSeconds`,`spec.tolerations` (only"
                            + " additions to existing tolerations),`spec.terminationGracePeriodSeconds` (allow it to"
                            + " be set to 1 if it was previously negative)");
        }
        errors.throwIfAny(type, name(tree));
    }

    private static String name(JsonNode tree) {
        return tree.path("metadata").path("name").asText();
    }

    private static ObjectNode comparable(JsonNode spec) {
        ObjectNode copy = spec.deepCopy();
        copy.remove(
                List.of("activeDeadlineSeconds", "tolerations", "terminationGracePeriodSeconds", "schedulingGates"));
        for (String list : new String[] {"initContainers", "containers"}) {
            copy.path(list).forEach(container -> ((ObjectNode) container).remove("image"));
        }
        return copy;
    }
}
