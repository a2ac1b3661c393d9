/** Who may do what: Roles, ClusterRoles and their bindings, as RBAC has them. */
package io.jerrycan.embedded.access;
