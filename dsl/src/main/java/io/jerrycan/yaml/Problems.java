package io.jerrycan.yaml;

import io.jerrycan.source.Problem;
import io.jerrycan.source.SourcePos;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What is wrong with a file, each thing told once. */
final class Problems {
    private final List<Problem> list = new ArrayList<>();
    private final Set<String> told = new HashSet<>();
    private final Set<String> places = new HashSet<>();

    void add(Problem problem) {
        if (told.add(problem.toString())) {
            list.add(problem);
            places.add(problem.pos().toString());
        }
    }

    boolean isEmpty() {
        return list.isEmpty();
    }

    int count() {
        return list.size();
    }

    /** Whether something is wrong at this very place of a file. */
    boolean isToldAt(SourcePos pos) {
        return pos.line() > 0 && places.contains(pos.toString());
    }

    List<Problem> list() {
        return List.copyOf(list);
    }
}
