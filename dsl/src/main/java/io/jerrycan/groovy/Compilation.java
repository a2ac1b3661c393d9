package io.jerrycan.groovy;

import io.jerrycan.model.Blueprint;
import io.jerrycan.source.Problem;
import java.util.List;
import java.util.Optional;

/**
 * What became of a script.
 *
 * @param blueprint absent when nothing could be made of it; with errors among the problems it is not fit to be used
 * @param problems sorted by position
 */
public record Compilation(Optional<Blueprint> blueprint, List<Problem> problems) {
    public Compilation {
        problems = problems.stream().sorted(Problem.BY_POSITION).toList();
    }
}
