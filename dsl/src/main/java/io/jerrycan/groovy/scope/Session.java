package io.jerrycan.groovy.scope;

import io.jerrycan.function.FunctionCatalog;
import io.jerrycan.groovy.reference.Refusal;
import io.jerrycan.source.Problem;
import io.jerrycan.source.SourcePos;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What all words of one compilation share: the file, its problems, and where evaluation is. */
public final class Session {
    private final String file;
    private final FunctionCatalog catalog;
    private final ScriptFolder folder;
    private final Map<String, Problem> problems = new LinkedHashMap<>();
    private final Deque<Site> sites = new ArrayDeque<>();

    /** @param arguments where each positional argument was written */
    private record Site(SourcePos pos, List<SourcePos> arguments) {}

    public Session(String file, FunctionCatalog catalog, ScriptFolder folder) {
        this.file = file;
        this.catalog = catalog;
        this.folder = folder;
    }

    public String file() {
        return file;
    }

    public FunctionCatalog catalog() {
        return catalog;
    }

    ScriptFolder folder() {
        return folder;
    }

    /** Notes a mistake; the same one at the same place counts once. */
    public void problem(SourcePos pos, String message, String hint) {
        add(Problem.error(pos, message, hint));
    }

    public void problem(SourcePos pos, Refusal refusal) {
        problem(pos, refusal.getMessage(), refusal.hint());
    }

    public void add(Problem problem) {
        problems.putIfAbsent(problem.toString(), problem);
    }

    public Collection<Problem> problems() {
        return problems.values();
    }

    /** Must be followed by {@link #leave()}. */
    public void enter(SourcePos pos, List<SourcePos> arguments) {
        sites.push(new Site(pos, arguments));
    }

    public void leave() {
        sites.pop();
    }

    /** Where the word stands that is being evaluated. */
    SourcePos here() {
        return sites.isEmpty() ? SourcePos.startOf(file) : sites.peek().pos();
    }

    /** Where one of its positional arguments stands. */
    SourcePos argument(int index) {
        return !sites.isEmpty() && index < sites.peek().arguments().size()
                ? sites.peek().arguments().get(index)
                : here();
    }
}
