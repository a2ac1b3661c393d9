/** Kubernetes' Pod Security Standards, of version 1.35: what a pod must and must not say, and filling in what it must. */
package io.jerrycan.stdlib.security;
