/** The test kit: what the spec of a blueprint or of a function needs beside the embedded cluster. */
package io.jerrycan.spec;
