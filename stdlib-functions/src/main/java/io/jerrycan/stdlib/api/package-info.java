/** The API server as functions see it: calls whose failures are told to the user, and things that change. */
package io.jerrycan.stdlib.api;
