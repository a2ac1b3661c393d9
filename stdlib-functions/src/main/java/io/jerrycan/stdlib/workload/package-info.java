/** Deployments, StatefulSets and DeploymentConfigs: how many replicas they have, and when they have them all. */
package io.jerrycan.stdlib.workload;
