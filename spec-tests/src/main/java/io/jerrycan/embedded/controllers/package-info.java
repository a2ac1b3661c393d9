/**
 * The controllers of the embedded cluster: workloads, jobs, claims, snapshots, namespaces and the garbage collector. They hear
 * of changes from the store, and work on one thread.
 */
package io.jerrycan.embedded.controllers;
