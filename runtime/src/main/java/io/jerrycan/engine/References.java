package io.jerrycan.engine;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Secret;
import io.jerrycan.function.ResolvedProfile;
import java.util.Map;
import java.util.Optional;

/** What a request refers to, by the names that templates use. */
public record References(
        Map<String, Secret> secrets, Map<String, ConfigMap> configMaps, Optional<ResolvedProfile> profile) {
    public static final References NONE = new References(Map.of(), Map.of(), Optional.empty());

    /** Names only. */
    @Override
    public String toString() {
        return "References[secrets=" + secrets.keySet() + ", configMaps=" + configMaps.keySet() + "]";
    }
}
