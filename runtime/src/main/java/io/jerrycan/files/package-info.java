/** Files of blueprints in either syntax; with {@code cli} the only part of the runtime that knows Groovy. */
package io.jerrycan.files;
