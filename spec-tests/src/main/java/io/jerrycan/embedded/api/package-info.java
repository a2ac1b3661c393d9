/** The HTTP front of the embedded cluster: paths, discovery, representations, watches, logs and exec, on Vert.x. */
package io.jerrycan.embedded.api;
