package io.jerrycan.source;

import java.util.List;
import java.util.stream.Collectors;

/** Thrown by the compiler, the YAML reader and the validator with <em>all</em> problems of a file, sorted by position. */
public final class InvalidBlueprint extends RuntimeException {
    private final transient List<Problem> problems;

    public InvalidBlueprint(List<Problem> problems) {
        super(problems.stream()
                .sorted(Problem.BY_POSITION)
                .map(Problem::toString)
                .collect(Collectors.joining("\n")));
        this.problems = problems.stream().sorted(Problem.BY_POSITION).toList();
    }

    public List<Problem> problems() {
        return problems;
    }
}
