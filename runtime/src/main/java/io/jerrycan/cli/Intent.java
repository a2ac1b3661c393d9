package io.jerrycan.cli;

import io.jerrycan.model.Blueprint;
import java.util.Optional;

/**
 * What is to be run.
 *
 * @param recorded the blueprint that the record of the run has, when what is asked was read from there
 */
record Intent(Blueprint blueprint, Asked asked, Optional<Blueprint> recorded) {}
