package io.jerrycan.groovy.scope;

import io.jerrycan.function.FunctionCatalog;
import io.jerrycan.groovy.reference.Refusal;
import io.jerrycan.model.Value.Text;
import io.jerrycan.source.Mistake;
import io.jerrycan.source.Problem;
import io.jerrycan.source.Severity;
import io.jerrycan.source.SourcePos;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What all words of one compilation share: the file, its problems, and where evaluation is. */
public final class Session {
    private static final int MAX_VALUES = 100_000;
    private static final int MAX_CHARACTERS = 3 << 20;
    private static final int MAX_PROBLEMS = 200;

    private final String file;
    private final FunctionCatalog catalog;
    private final ScriptFolder folder;
    private final Map<String, Problem> problems = new LinkedHashMap<>();
    private int values;
    private int characters;
    private final Set<String> told = new HashSet<>();
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

    /** Notes a mistake of evaluation, unless one is noted at that place already: it may be only a consequence. */
    public void problem(Mistake mistake, SourcePos pos, String message, String hint) {
        if (problems.size() < MAX_PROBLEMS && told.add(pos.toString())) {
            add(Problem.error(mistake, pos, message, hint));
        }
    }

    /** Notes that a word or value is used in a way that the language does not have. */
    public void problem(SourcePos pos, String message, String hint) {
        problem(Mistake.WRONG_USE, pos, message, hint);
    }

    public void problem(SourcePos pos, Refusal refusal) {
        problem(refusal.mistake(), pos, refusal.getMessage(), refusal.hint());
    }

    /** What stands there is only a consequence of a mistake noted elsewhere. */
    void passOver(SourcePos pos) {
        told.add(pos.toString());
    }

    /** Notes what the check of the syntax found. */
    public void add(Problem problem) {
        told.add(problem.pos().toString());
        problems.putIfAbsent(problem.toString(), problem);
    }

    /**
     * Notes what the validator found, without the consequences of what is noted already. In a script with mistakes what
     * seems unused may be used where a mistake stands, and notes can wait.
     */
    public void addAll(Collection<Problem> found) {
        Set<String> messages = problems.values().stream().map(Problem::message).collect(Collectors.toSet());
        List<Problem> own = found.stream()
                .filter(each -> !told.contains(each.pos().toString()) && !messages.contains(each.message()))
                .filter(each -> messages.isEmpty() || !each.mistake().isAboutUse() && each.severity() != Severity.NOTE)
                .toList();
        own.forEach(this::add);
    }

    public Collection<Problem> problems() {
        return problems.values();
    }

    /**
     * Counts a value that becomes part of the blueprint.
     *
     * @throws Refusal when there are too many, as when lists hold each other many times over
     */
    void count() {
        values++;
        if (values > MAX_VALUES) {
            throw new Refusal(
                    "the blueprint has more than " + MAX_VALUES + " values", "does a list or map hold itself?");
        }
    }

    /**
     * Counts the characters of a text that becomes part of the blueprint.
     *
     * @throws Refusal when there are too many, as when a long text stands in many places
     */
    void count(Text text) {
        characters += text.text().length();
        if (characters > MAX_CHARACTERS) {
            throw new Refusal(
                    Mistake.TOO_LARGE,
                    "the blueprint has more than " + MAX_CHARACTERS + " characters",
                    "no cluster stores a resource so large");
        }
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
