package io.jerrycan.embedded

import io.fabric8.kubernetes.client.KubernetesClient
import spock.lang.AutoCleanup
import spock.lang.Shared
import spock.lang.Specification

/** A spec whose features share an embedded cluster, and a client that may do all. */
abstract class ClusterSpecification extends Specification {
    @Shared
    @AutoCleanup
    EmbeddedCluster cluster = EmbeddedCluster.start(options())

    @Shared
    @AutoCleanup
    KubernetesClient client = cluster.newClient()

    EmbeddedOptions options() { EmbeddedOptions.defaults() }
}
