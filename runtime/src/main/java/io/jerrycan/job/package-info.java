/**
 * Runs as Jobs in a cluster: the manifests of one, and the record of its run in a ConfigMap, so that a pod that takes the
 * place of another goes on where that one was.
 */
package io.jerrycan.job;
