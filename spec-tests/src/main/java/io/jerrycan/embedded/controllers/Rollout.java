package io.jerrycan.embedded.controllers;

import com.fasterxml.jackson.databind.JsonNode;
import io.jerrycan.embedded.store.StoredObject;
import java.util.ArrayList;
import java.util.List;

/** The next scalings of a Deployment's ReplicaSets, within its strategy. */
record Rollout(StoredObject deployment, StoredObject current, List<StoredObject> old) {

    /** A set and the number of replicas it is to have now. */
    record Step(StoredObject set, int replicas) {}

    List<Step> steps() {
        int wanted = deployment.spec().path("replicas").asInt();
        JsonNode strategy = deployment.spec().path("strategy");
        if (deployment.spec().path("paused").asBoolean()) {
            return old.stream().allMatch(set -> replicas(set) == 0) ? List.of(new Step(current, wanted)) : List.of();
        }
        return strategy.path("type").asText().equals("Recreate")
                ? recreate(wanted)
                : roll(wanted, strategy.path("rollingUpdate"));
    }

    private List<Step> recreate(int wanted) {
        List<Step> steps = new ArrayList<>();
        old.stream().filter(set -> replicas(set) > 0).forEach(set -> steps.add(new Step(set, 0)));
        if (old.stream().allMatch(set -> replicas(set) == 0 && present(set) == 0)) {
            steps.add(new Step(current, wanted));
        }
        return steps;
    }

    private List<Step> roll(int wanted, JsonNode limits) {
        List<Step> steps = new ArrayList<>();
        int oldReplicas = old.stream().mapToInt(Rollout::replicas).sum();
        if (oldReplicas == 0) {
            return List.of(new Step(current, wanted));
        }
        int surge = share(limits.path("maxSurge"), wanted, true);
        int unavailable = share(limits.path("maxUnavailable"), wanted, false);
        if (surge == 0 && unavailable == 0) {
            unavailable = 1;
        }
        int next = Math.max(Math.min(wanted, replicas(current)), Math.min(wanted, wanted + surge - oldReplicas));
        steps.add(new Step(current, next));
        int available =
                available(current) + old.stream().mapToInt(Rollout::available).sum();
        int notYetAvailable = Math.max(0, next - available(current));
        int surplus = Math.min(
                next + oldReplicas - (wanted - unavailable) - notYetAvailable,
                Math.max(0, available - (wanted - unavailable)) + brokenOld());
        for (StoredObject set : old) {
            int less = Math.min(replicas(set), Math.max(0, surplus));
            if (less > 0) {
                steps.add(new Step(set, replicas(set) - less));
                surplus -= less;
            }
        }
        return steps;
    }

    /** Old replicas that serve nobody can go at once. */
    private int brokenOld() {
        return old.stream()
                .mapToInt(set -> Math.max(0, replicas(set) - available(set)))
                .sum();
    }

    private static int share(JsonNode limit, int of, boolean up) {
        String text = limit.asText();
        if (!text.endsWith("%")) {
            return limit.asInt();
        }
        double part = Double.parseDouble(text.substring(0, text.length() - 1)) * of / 100;
        return (int) (up ? Math.ceil(part) : Math.floor(part));
    }

    private static int replicas(StoredObject set) {
        return set.spec().path("replicas").asInt();
    }

    private static int present(StoredObject set) {
        return set.status().path("replicas").asInt();
    }

    private static int available(StoredObject set) {
        return set.status().path("availableReplicas").asInt();
    }
}
