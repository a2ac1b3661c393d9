/** Resources of any kind, as YAML or JSON text and as the API server's discovery knows them. */
package io.jerrycan.stdlib.manifest;
