package io.jerrycan.cli;

import io.fabric8.kubernetes.client.KubernetesClient;
import io.jerrycan.engine.ActionRequest;
import io.jerrycan.engine.ParamsFailure;
import io.jerrycan.function.Permissions;
import io.jerrycan.model.ActionSpec;
import io.jerrycan.model.Blueprint;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a command line asks for.
 *
 * @param spec without the secret options
 * @param given values of those of them that the request's file holds
 */
record Asked(ActionSpec spec, List<SecretOption> secretOptions, Map<String, String> given) {

    /** Reads the values of the secret options. */
    ActionRequest of(Blueprint blueprint, KubernetesClient kubernetes) throws ParamsFailure {
        return new ActionRequest(blueprint, spec, new SecretValues(kubernetes).read(secretOptions, given));
    }

    /** What reading each secret option needs to be allowed, by its name. */
    Map<String, Permissions> needed() {
        Map<String, Permissions> needed = new LinkedHashMap<>();
        secretOptions.forEach(option -> needed.put(option.key(), option.needed()));
        return needed;
    }

    /** Never the values. */
    @Override
    public String toString() {
        return "Asked[" + spec.name() + ", " + secretOptions + "]";
    }
}
