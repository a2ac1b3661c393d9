/**
 * What the API server does to objects between a request and the store: names, defaults, checks, generations, finalizers,
 * patches. The REST front and the controllers both write through it.
 */
package io.jerrycan.embedded.resources;
