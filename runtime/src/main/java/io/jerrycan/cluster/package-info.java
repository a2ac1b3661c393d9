/** How to get at a Kubernetes cluster: a real one by its kubeconfig, or one that lives in this process. */
package io.jerrycan.cluster;
