package io.jerrycan.job;

import io.jerrycan.function.Permissions;
import io.jerrycan.model.ActionSpec;
import io.jerrycan.model.Blueprint;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A run that a Job is to do.
 *
 * @param name of the Job and of all that goes with it
 * @param account a service account that exists; absent for one of its own
 * @param flags of {@code jerrycan run}, besides those that the Job sets itself
 * @param environment variables of the Job's pod, besides those
 * @param retries how many pods may take the place of one that was lost
 * @param needed what the run must be allowed
 */
public record JobRequest(
        String name,
        String namespace,
        String image,
        Optional<String> account,
        Blueprint blueprint,
        ActionSpec action,
        List<String> flags,
        Map<String, String> environment,
        int retries,
        Permissions needed) {
    String serviceAccount() {
        return account.orElse(name);
    }

    /** The ConfigMap that holds the record of the run. */
    public String record() {
        return name + "-record";
    }
}
