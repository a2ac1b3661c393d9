/**
 * What can go wrong between a client and an API server, for specs: a proxy that records requests and plays faults. Begin at
 * {@link io.jerrycan.faults.ApiProxy}.
 */
package io.jerrycan.faults;
