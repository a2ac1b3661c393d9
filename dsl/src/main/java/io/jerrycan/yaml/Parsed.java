package io.jerrycan.yaml;

import io.jerrycan.source.InvalidBlueprint;
import io.jerrycan.source.Problem;
import java.util.List;

/**
 * What a file holds, and what is wrong with it.
 *
 * @param resources in the order of the file; one with mistakes is there too, without what could not be read
 * @param problems errors and warnings, sorted by position
 */
public record Parsed<T>(List<T> resources, List<Problem> problems) {
    public Parsed {
        resources = List.copyOf(resources);
        problems = problems.stream().sorted(Problem.BY_POSITION).toList();
    }

    /**
     * The resources of a file without errors.
     *
     * @throws InvalidBlueprint with all problems, warnings too, when one is an error
     */
    public List<T> orThrow() {
        if (problems.stream().anyMatch(Problem::isError)) {
            throw new InvalidBlueprint(problems);
        }
        return resources;
    }
}
