package io.jerrycan.convert;

import java.util.Set;

/** Names that Groovy keeps for itself. */
final class Keywords {
    static final Set<String> ALL = Set.of(
            "abstract", "as", "assert", "async", "await", "boolean", "break", "byte", "case", "catch", "char", "class",
            "const", "continue", "def", "default", "defer", "delegate", "do", "double", "else", "enum", "extends",
            "false", "final", "finally", "float", "for", "goto", "if", "implements", "import", "in", "instanceof",
            "int", "interface", "it", "long", "metaClass", "native", "new", "non", "null", "owner", "package",
            "permits", "private", "protected", "public", "record", "return", "sealed", "short", "static", "strictfp",
            "super", "switch", "synchronized", "this", "thisObject", "threadsafe", "throw", "throws", "trait",
            "transient", "true", "try", "var", "void", "volatile", "while", "with", "yield");

    private Keywords() {}
}
