/**
 * What the embedded cluster remembers: resource types, objects, one global resourceVersion and the recent history that
 * watches read. Knows nothing of HTTP, defaults or controllers.
 */
package io.jerrycan.embedded.store;
