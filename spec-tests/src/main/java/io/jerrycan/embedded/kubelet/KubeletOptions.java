package io.jerrycan.embedded.kubelet;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;

/**
 * How the node is set up.
 *
 * @param environment variables of every container
 * @param shared folders of this machine that containers see at their own paths, read-only
 * @param backoff the pause before the second restart of a container; doubled each time
 * @param kubeconfig the text of a kubeconfig file for a namespace, given that and the token of the service account
 * @param enforcing whether pods have the rights of their service accounts, instead of all
 * @param isolated whether to use bwrap where it is there
 */
public record KubeletOptions(
        Map<String, String> environment,
        List<Path> shared,
        Duration backoff,
        BinaryOperator<String> kubeconfig,
        boolean enforcing,
        boolean isolated) {}
