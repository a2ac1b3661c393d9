package io.jerrycan.template.sprig;

import io.jerrycan.template.function.FunctionSet;
import java.util.ArrayDeque;
import java.util.Deque;

/** Sprig's path functions: Go's packages {@code path} and, for the {@code os} names, {@code filepath} on Unix. */
final class Paths {
    private Paths() {}

    static FunctionSet functions() {
        FunctionSet.Builder functions = FunctionSet.builder();
        for (String prefix : new String[] {"", "os"}) {
            functions
                    .add(name(prefix, "base"), "string", args -> base(args.string(0)))
                    .add(name(prefix, "dir"), "string", args -> directory(args.string(0)))
                    .add(name(prefix, "clean"), "string", args -> clean(args.string(0)))
                    .add(name(prefix, "ext"), "string", args -> extension(args.string(0)))
                    .add(name(prefix, "isAbs"), "string", args -> args.string(0).startsWith("/"));
        }
        return functions.build();
    }

    private static String name(String prefix, String name) {
        return prefix.isEmpty() ? name : prefix + Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }

    private static String base(String path) {
        int end = path.length();
        while (end > 0 && path.charAt(end - 1) == '/') {
            end--;
        }
        String name = path.substring(path.lastIndexOf('/', end - 1) + 1, end);
        return !name.isEmpty() ? name : path.isEmpty() ? "." : "/";
    }

    private static String directory(String path) {
        return clean(path.substring(0, path.lastIndexOf('/') + 1));
    }

    private static String extension(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot);
    }

    /** Without {@code .}, without {@code ..} where it can be resolved, and without doubled and trailing slashes. */
    private static String clean(String path) {
        boolean rooted = path.startsWith("/");
        Deque<String> names = new ArrayDeque<>();
        for (String name : path.split("/+")) {
            if (name.equals("..") && !names.isEmpty() && !names.peekLast().equals("..")) {
                names.removeLast();
            } else if (!name.isEmpty() && !name.equals(".") && !(name.equals("..") && rooted)) {
                names.addLast(name);
            }
        }
        String clean = (rooted ? "/" : "") + String.join("/", names);
        return clean.isEmpty() ? "." : clean;
    }
}
