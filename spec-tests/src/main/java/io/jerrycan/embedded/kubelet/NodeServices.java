package io.jerrycan.embedded.kubelet;

import io.jerrycan.embedded.resources.Resources;
import io.jerrycan.embedded.storage.DataFolder;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ScheduledExecutorService;

/**
 * What pods need from their node.
 *
 * @param thread the kubelet's only thread: all state of pods belongs to it
 * @param shared folders of this machine that every container sees at their own paths
 * @param backoff how long to wait before the second restart of a container; doubled each time
 */
record NodeServices(
        Resources resources,
        DataFolder data,
        ScheduledExecutorService thread,
        Launcher launcher,
        Sandbox sandbox,
        Environment environment,
        Volumes volumes,
        ServiceAccountFiles accounts,
        List<Mount> shared,
        Duration backoff) {}
