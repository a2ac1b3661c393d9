package io.jerrycan.embedded.access;

import com.fasterxml.jackson.databind.JsonNode;
import io.jerrycan.embedded.resources.Resources;
import io.jerrycan.embedded.store.ApiException;
import io.jerrycan.embedded.store.ObjectKey;
import io.jerrycan.embedded.store.StoredObject;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/** Decides by the Roles, ClusterRoles and bindings in the cluster, as they are at that moment. */
public final class Authorizer {
    private static final String GROUP = ".rbac.authorization.k8s.io";

    private final Resources resources;
    private final List<String> refusals = new CopyOnWriteArrayList<>();

    public Authorizer(Resources resources) {
        this.resources = resources;
    }

    /** @throws ApiException 403 when no rule allows it */
    public void check(User user, Attributes wanted) {
        boolean allowed = rules(user, wanted.namespace()).anyMatch(rule -> allows(rule, wanted));
        if (!allowed) {
            String refusal = wanted.refusal(user.name());
            refusals.add(refusal);
            throw ApiException.of(403, "Forbidden", refusal);
        }
    }

    /** What has been refused so far, in the words of the answers. */
    public List<String> refusals() {
        return List.copyOf(refusals);
    }

    private Stream<JsonNode> rules(User user, String namespace) {
        Stream<StoredObject> everywhere = list("clusterrolebindings", "");
        Stream<StoredObject> here = namespace.isEmpty() ? Stream.empty() : list("rolebindings", namespace);
        return Stream.concat(everywhere, here)
                .filter(binding ->
                        stream(binding.tree().path("subjects")).anyMatch(subject -> is(subject, user, binding)))
                .flatMap(this::rules);
    }

    private Stream<JsonNode> rules(StoredObject binding) {
        JsonNode reference = binding.tree().path("roleRef");
        boolean ofCluster = "ClusterRole".equals(reference.path("kind").asText());
        return resources
                .find(
                        resources.type((ofCluster ? "clusterroles" : "roles") + GROUP),
                        new ObjectKey(
                                ofCluster ? "" : binding.namespace(),
                                reference.path("name").asText()))
                .stream()
                .flatMap(role -> stream(role.tree().path("rules")));
    }

    private static boolean is(JsonNode subject, User user, StoredObject binding) {
        String name = subject.path("name").asText();
        return switch (subject.path("kind").asText()) {
            case "ServiceAccount" ->
                user.account()
                        .filter((subject.path("namespace").asText(binding.namespace()) + "/" + name)::equals)
                        .isPresent();
            case "Group" -> user.groups().contains(name);
            default -> user.name().equals(name);
        };
    }

    private static boolean allows(JsonNode rule, Attributes wanted) {
        JsonNode names = rule.path("resourceNames");
        return has(rule.path("verbs"), wanted.verb())
                && has(rule.path("apiGroups"), wanted.group())
                && (has(rule.path("resources"), wanted.resource())
                        || wanted.resource().contains("/")
                                && has(
                                        rule.path("resources"),
                                        "*"
                                                + wanted.resource()
                                                        .substring(wanted.resource()
                                                                .indexOf('/'))))
                && (names.isEmpty()
                        || stream(names).anyMatch(name -> name.asText().equals(wanted.name())));
    }

    private static boolean has(JsonNode list, String value) {
        return stream(list)
                .anyMatch(item -> item.asText().equals("*") || item.asText().equals(value));
    }

    private Stream<StoredObject> list(String plural, String namespace) {
        return resources.store().list(resources.type(plural + GROUP), namespace).objects().stream();
    }

    private static Stream<JsonNode> stream(JsonNode list) {
        Stream.Builder<JsonNode> items = Stream.builder();
        list.forEach(items);
        return items.build();
    }
}
