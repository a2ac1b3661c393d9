/**
 * What an action would do, told without doing it: the arguments of its phases, the pods they make, and what all of it must
 * be allowed in the cluster. Begin at {@link io.jerrycan.plan.Planner}. A plan of the same blueprint, request and
 * cluster is always the same text.
 */
package io.jerrycan.plan;
