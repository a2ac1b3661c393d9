package io.jerrycan.embedded.controllers;

import com.fasterxml.jackson.databind.JsonNode;
import io.jerrycan.embedded.store.StoredObject;
import java.util.List;

/**
 * How far a Job has come.
 *
 * @param restarts how often containers of pods that still run were started again
 */
record JobProgress(List<StoredObject> active, int succeeded, int failed, int restarts) {

    static JobProgress of(List<StoredObject> pods) {
        List<StoredObject> active = pods.stream().filter(Pods::isActive).toList();
        int restarts = 0;
        for (StoredObject pod : active) {
            for (JsonNode container : pod.status().path("containerStatuses")) {
                restarts += container.path("restartCount").asInt();
            }
        }
        return new JobProgress(active, count(pods, "Succeeded"), count(pods, "Failed"), restarts);
    }

    private static int count(List<StoredObject> pods, String phase) {
        return (int) pods.stream().filter(pod -> Pods.phase(pod).equals(phase)).count();
    }
}
