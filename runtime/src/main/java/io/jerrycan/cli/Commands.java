package io.jerrycan.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.AutoComplete.GenerateCompletion;

/** The commands of {@code jerrycan} by name, in the order of its help. */
final class Commands {
    private static final Map<String, Class<?>> BY_NAME = new LinkedHashMap<>();

    static {
        BY_NAME.put("validate", ValidateCommand.class);
        BY_NAME.put("compile", CompileCommand.class);
        BY_NAME.put("convert", ConvertCommand.class);
        BY_NAME.put("plan", PlanCommand.class);
        BY_NAME.put("rbac", RbacCommand.class);
        BY_NAME.put("run", RunCommand.class);
        BY_NAME.put("rerun", RerunCommand.class);
        BY_NAME.put("job", JobCommand.class);
        BY_NAME.put("functions", FunctionsCommand.class);
        BY_NAME.put("editor", EditorCommand.class);
        BY_NAME.put("location", LocationCommand.class);
        BY_NAME.put("output", OutputCommand.class);
        BY_NAME.put("cluster", ClusterCommand.class);
        BY_NAME.put("demo", DemoCommand.class);
        BY_NAME.put("generate-completion", GenerateCompletion.class);
    }

    private Commands() {}

    static List<Class<?>> all() {
        return List.copyOf(BY_NAME.values());
    }

    /**
     * The only command that a command line which begins with this word can call, because reading the annotations of all
     * takes longer than many a command does; all of them when the word names none, or one that is about the others.
     */
    static List<Class<?>> named(String word) {
        Class<?> named = BY_NAME.get(word);
        return named == null || named == GenerateCompletion.class ? all() : List.of(named);
    }

    /** Whether the word names a command that is sure to need a cluster. */
    static boolean isRun(String word) {
        return word.equals("run") || word.equals("rerun");
    }
}
