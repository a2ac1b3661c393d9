/**
 * A Kubernetes cluster inside this JVM: API server, controllers, scheduler and kubelet of one node, for specs and for trying
 * things out. {@link io.jerrycan.embedded.EmbeddedCluster} is the way in; what it cannot imitate is said there.
 */
package io.jerrycan.embedded;
