package io.jerrycan.embedded.kubelet;

import java.util.List;
import java.util.Map;

/**
 * What to run inside a container.
 *
 * @param environment the whole environment
 * @param workingDir an absolute path as the container sees it
 */
record Command(List<String> arguments, Map<String, String> environment, String workingDir) {}
