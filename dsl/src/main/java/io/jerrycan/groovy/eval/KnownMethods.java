package io.jerrycan.groovy.eval;

import io.jerrycan.groovy.reference.Refusal;
import io.jerrycan.source.Mistake;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Which of Groovy's own methods on data are part of the language, and what is special about some of them. */
final class KnownMethods {
    private static final Set<String> TEXT = Set.of(
            "capitalize",
            "contains",
            "endsWith",
            "equalsIgnoreCase",
            "indexOf",
            "isBlank",
            "isEmpty",
            "isInteger",
            "length",
            "minus",
            "padLeft",
            "padRight",
            "readLines",
            "replace",
            "reverse",
            "size",
            "startsWith",
            "stripIndent",
            "stripMargin",
            "substring",
            "take",
            "drop",
            "toInteger",
            "toLong",
            "toLowerCase",
            "toString",
            "toUpperCase",
            "tokenize",
            "trim",
            "uncapitalize");

    private static final Set<String> LIST = Set.of(
            "any",
            "collect",
            "collectEntries",
            "collectMany",
            "contains",
            "count",
            "drop",
            "each",
            "eachWithIndex",
            "every",
            "find",
            "findAll",
            "first",
            "flatten",
            "groupBy",
            "indexOf",
            "inject",
            "isEmpty",
            "join",
            "last",
            "max",
            "min",
            "minus",
            "plus",
            "reverse",
            "size",
            "sort",
            "sum",
            "tail",
            "take",
            "toSorted",
            "toUnique",
            "transpose",
            "unique",
            "withIndex");

    private static final Set<String> MAP = Set.of(
            "any",
            "collect",
            "collectEntries",
            "collectMany",
            "containsKey",
            "count",
            "each",
            "every",
            "find",
            "findAll",
            "getOrDefault",
            "inject",
            "isEmpty",
            "keySet",
            "plus",
            "size",
            "sort",
            "subMap",
            "values");

    private static final Set<String> ENTRY = Set.of("getKey", "getValue");

    private static final Set<String> NUMBER =
            Set.of("abs", "downto", "intdiv", "times", "toInteger", "toLong", "toString", "upto");

    private static final Set<String> COMPARING = Set.of(
            "contains",
            "count",
            "flatten",
            "groupBy",
            "indexOf",
            "max",
            "min",
            "minus",
            "sort",
            "sum",
            "toSorted",
            "toUnique",
            "unique");

    private static final Set<String> QUADRATIC = Set.of("minus", "toUnique", "unique");

    /** What a template has instead. */
    private static final Map<String, String> IN_TEMPLATES = Map.of(
            "toUpperCase",
            "upper",
            "toLowerCase",
            "lower",
            "trim",
            "trim",
            "capitalize",
            "title",
            "length",
            "len",
            "size",
            "len",
            "reverse",
            "reverse",
            "toInteger",
            "int");

    /** Those for which a phase has a word. */
    private static final Set<String> LOOPS = Set.of("each", "eachWithIndex", "times", "upto", "downto");

    private KnownMethods() {}

    static Set<String> names() {
        Set<String> names = new HashSet<>(Set.of("call"));
        List.of(TEXT, LIST, MAP, ENTRY, NUMBER).forEach(names::addAll);
        return names;
    }

    static Map<String, Set<String>> byKind() {
        Map<String, Set<String>> kinds = new LinkedHashMap<>();
        kinds.put("texts", new TreeSet<>(TEXT));
        kinds.put("lists", new TreeSet<>(LIST));
        kinds.put("maps", new TreeSet<>(MAP));
        kinds.put("numbers", new TreeSet<>(NUMBER));
        return kinds;
    }

    /** What to write where a method would see the text of a template. */
    static Refusal onRunTime(String name) {
        String function = IN_TEMPLATES.get(name);
        String way = LOOPS.contains(name)
                ? "write forEach in a phase, or loop in its script"
                : "do it in the script of a phase, or with .pipe('...')";
        return new Refusal(
                Mistake.RUN_TIME_VALUE,
                name + "() would work on the text of a template: the value is known only when the blueprint runs",
                function == null ? way : "write .pipe('" + function + "')");
    }

    /** By the kind of a value; none for what is no data. */
    static Set<String> of(Object receiver) {
        if (receiver instanceof CharSequence) {
            return TEXT;
        } else if (receiver instanceof Collection) {
            return LIST;
        } else if (receiver instanceof Map) {
            return MAP;
        } else if (receiver instanceof Map.Entry) {
            return ENTRY;
        }
        return receiver instanceof Number ? NUMBER : Set.of();
    }

    /** Whether it looks at values, and would see the text of a template instead of what that yields. */
    static boolean compares(String name) {
        return COMPARING.contains(name);
    }

    /** Whether its work grows with the square of the list. */
    static boolean isQuadratic(String name) {
        return QUADRATIC.contains(name);
    }
}
