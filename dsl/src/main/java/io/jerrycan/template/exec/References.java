package io.jerrycan.template.exec;

import io.jerrycan.template.function.Function;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Finds the paths that a program reads, following dot and variables as far as the text alone tells. */
public final class References {
    /** What is known of a value: the path from the root to it, or that it is not known ({@code names} null). */
    private record Known(List<String> names) {
        static final Known UNKNOWN = new Known(null);
        static final Known ROOT = new Known(List.of());
    }

    private final List<Reference> found = new ArrayList<>();
    private final List<WholeNumber> compared = new ArrayList<>();
    private final Map<Integer, String> functions = new TreeMap<>();
    private Known[] variables;
    private int conditions;

    private References() {}

    /** The paths in the order of the text. */
    public static List<Reference> of(Program program) {
        return List.copyOf(walk(program).found);
    }

    /** The functions that a program calls, by the place of the name. */
    public static Map<Integer, String> functionsOf(Program program) {
        return Collections.unmodifiableMap(walk(program).functions);
    }

    /** The whole numbers that a program compares with what it reads, in the order of the text. */
    public static List<WholeNumber> wholeNumbersOf(Program program) {
        return walk(program).compared.stream()
                .sorted(Comparator.comparingInt(WholeNumber::position))
                .toList();
    }

    private static References walk(Program program) {
        References references = new References();
        for (Definition definition : program.definitions().values()) {
            Known root = definition.name().equals(program.main()) ? Known.ROOT : Known.UNKNOWN;
            references.variables = new Known[definition.slots()];
            references.variables[0] = root;
            references.block(definition.body(), root);
        }
        references.found.sort(Comparator.comparingInt(Reference::position));
        return references;
    }

    private void block(Block block, Known dot) {
        if (block == null) {
            return;
        }
        for (Statement statement : block.statements()) {
            statement(statement, dot);
        }
    }

    private void statement(Statement statement, Known dot) {
        if (statement instanceof Action action) {
            pipe(action.pipe, dot);
        } else if (statement instanceof Branch branch) {
            Known value = pipe(branch.pipe, dot);
            conditions++;
            block(branch.then, branch.with ? value : dot);
            block(branch.otherwise, dot);
            conditions--;
        } else if (statement instanceof Range range) {
            pipe(range.pipe, dot);
            for (int i = 0; i < range.pipe.variables(); i++) {
                set(range.pipe.target(i).slot(), Known.UNKNOWN);
            }
            conditions++;
            block(range.body, Known.UNKNOWN);
            block(range.otherwise, dot);
            conditions--;
        } else if (statement instanceof Call call && call.pipe != null) {
            pipe(call.pipe, dot);
        }
    }

    private Known pipe(Pipe pipe, Known dot) {
        Known value = Known.UNKNOWN;
        for (Command command : pipe.commands) {
            value = command(command, dot);
        }
        for (int i = 0; i < pipe.variables(); i++) {
            set(pipe.target(i).slot(), pipe.reassigns() ? Known.UNKNOWN : value);
        }
        return pipe.commands.length == 1 ? value : Known.UNKNOWN;
    }

    /** Of a variable that holds what a function made, nothing is known. */
    private boolean isRead(Expr expression) {
        return expression instanceof Field
                || expression instanceof Chain
                || expression instanceof Variable variable && (!variable.isPlain() || isKnown(variable));
    }

    private boolean isKnown(Variable variable) {
        Known value = variable.slot < 0 ? null : variables[variable.slot];
        return value != null && value.names() != null;
    }

    private void set(int slot, Known value) {
        if (slot >= 0) {
            variables[slot] = value;
        }
    }

    private Known command(Command command, Known dot) {
        Expr[] args = command.args;
        compared.addAll(WholeNumber.in(command, this::isRead));
        Function called = args[0] instanceof FunctionName name ? name.function : null;
        boolean lazy = called == Logic.AND || called == Logic.OR;
        if (called != null && called == Builtins.get("index") && args.length > 1) {
            return indexed(args, dot);
        }
        Known first = Known.UNKNOWN;
        for (int i = 0; i < args.length; i++) {
            conditions += lazy && i > 1 ? 1 : 0;
            Known value = expression(args[i], dot);
            conditions -= lazy && i > 1 ? 1 : 0;
            first = i == 0 ? value : first;
        }
        return args.length == 1 ? first : Known.UNKNOWN;
    }

    /** {@code index .a "b" "c"} reads .a.b.c. */
    private Known indexed(Expr[] args, Known dot) {
        int before = found.size();
        Known base = expression(args[1], dot);
        boolean plain = found.size() <= before + 1;
        List<String> names = new ArrayList<>(base.names() == null ? List.of() : base.names());
        for (int i = 2; i < args.length; i++) {
            if (!(args[i] instanceof Literal.Str key)) {
                expression(args[i], dot);
                plain = false;
            } else if (plain) {
                names.add(key.string());
            }
        }
        if (!plain || base.names() == null || args.length == 2) {
            return Known.UNKNOWN;
        }
        int start = found.size() > before ? found.remove(before).position() : args[1].start();
        found.add(new Reference(List.copyOf(names), true, true, conditions > 0, start));
        return new Known(names);
    }

    private Known expression(Expr expression, Known dot) {
        if (expression instanceof Dot) {
            return dot;
        }
        if (expression instanceof Field field) {
            return read(dot, field.names, field.start());
        }
        if (expression instanceof Variable variable) {
            Known base = isKnown(variable) ? variables[variable.slot] : Known.UNKNOWN;
            return variable.isPlain() ? base : read(base, variable.names, variable.start());
        }
        if (expression instanceof Chain chain) {
            int before = found.size();
            Known base = expression(chain.base, dot);
            if (base.names() != null && found.size() == before + 1) {
                found.remove(before);
            }
            return read(base, chain.names, chain.start());
        }
        if (expression instanceof FunctionName name) {
            functions.put(name.start(), name.function.name());
        }
        return expression instanceof Pipe pipe ? pipe(pipe, dot) : Known.UNKNOWN;
    }

    private Known read(Known base, String[] names, int position) {
        List<String> path = new ArrayList<>(base.names() == null ? List.of() : base.names());
        path.addAll(List.of(names));
        found.add(new Reference(List.copyOf(path), base.names() != null, false, conditions > 0, position));
        return base.names() == null ? Known.UNKNOWN : new Known(path);
    }
}
