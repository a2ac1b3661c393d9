package io.jerrycan.engine.record;

import io.jerrycan.function.TemplateParams.NamedObject;
import io.jerrycan.function.TemplateParams.Workload;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The object that an action runs on, as it was when the action started. A run that goes on in another process must see
 * the same, since its own phases change the object: they scale it down, for one.
 *
 * @param object as the API server gave it
 */
public record Target(
        Optional<Workload> statefulSet,
        Optional<Workload> deployment,
        Optional<Workload> deploymentConfig,
        Optional<NamedObject> pvc,
        Optional<NamedObject> namespace,
        Map<String, Object> object) {
    public Target {
        object = Collections.unmodifiableMap(new LinkedHashMap<>(object));
    }

    /** A target that is nothing but its object. */
    public static Target of(Map<String, Object> object) {
        return new Target(
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), object);
    }

    /** Whether the object is a Secret: then it is never recorded. */
    public boolean isSecret() {
        return "Secret".equals(object.get("kind")) && "v1".equals(object.get("apiVersion"));
    }

    /** Never the object itself. */
    @Override
    public String toString() {
        return "Target[" + object.get("kind") + "]";
    }
}
