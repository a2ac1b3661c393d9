/** Where things stand in an author's file, and what is wrong there. Knows nothing else of Jerrycan. */
package io.jerrycan.source;
