package io.jerrycan.groovy.check;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.codehaus.groovy.ast.ASTNode;

/**
 * Why a construct is not part of the language, and what to write instead.
 *
 * @param what what it is, as the subject of a sentence
 */
public record Refused(String what, String hint) {
    private static final String LIBRARY = "put it into a library";
    private static final Refused CASTS = new Refused("casts are", "leave the type out");
    private static final Refused POINTERS = new Refused("method pointers are", "write a closure");
    private static final Refused LOOPS = new Refused("while loops are", "write for (x in list), or list.each { }");
    private static final Refused EXCEPTIONS = new Refused(
            "exceptions are",
            "mistakes are told where they stand; what runs in any case is a deferPhase or finallyPhase");

    /** By the name of the node's class, so that one that Groovy adds is refused too. */
    private static final Map<String, Refused> KNOWN = Map.ofEntries(
            Map.entry("ConstructorCallExpression", new Refused("'new' is", LIBRARY)),
            Map.entry("ArrayExpression", new Refused("arrays are", "write a list")),
            Map.entry("CastExpression", CASTS),
            Map.entry("MethodPointerExpression", POINTERS),
            Map.entry("MethodReferenceExpression", POINTERS),
            Map.entry("AttributeExpression", new Refused("'.@' is", "write a dot")),
            Map.entry("LambdaExpression", new Refused("lambdas are", "write a closure: { x -> ... }")),
            Map.entry("SpreadExpression", new Refused("spreading a list is", "join lists with +")),
            Map.entry("BitwiseNegationExpression", new Refused("patterns are", "compare texts as they are")),
            Map.entry("ClosureListExpression", new Refused("counting loops are", "write for (i in 0..<n)")),
            Map.entry("ClassExpression", new Refused("classes are", LIBRARY)),
            Map.entry("AssertStatement", new Refused("assertions are", "write them in a spec of the blueprint")),
            Map.entry("WhileStatement", LOOPS),
            Map.entry("DoWhileStatement", LOOPS),
            Map.entry("SwitchStatement", new Refused("switch is", "write if and else, or look it up in a map")),
            Map.entry("TryCatchStatement", EXCEPTIONS),
            Map.entry("ThrowStatement", EXCEPTIONS),
            Map.entry("SynchronizedStatement", new Refused("threads are", "a script runs alone")));

    /** All that have a message of their own, in the order of their messages. */
    public static List<Refused> all() {
        return KNOWN.values().stream()
                .distinct()
                .sorted(Comparator.comparing(Refused::message))
                .toList();
    }

    public static Refused of(ASTNode node) {
        String type = node.getClass().getSimpleName();
        return KNOWN.getOrDefault(type, new Refused("this construct is", "write it in plainer words"));
    }

    /** What it is, without a verb. */
    public String name() {
        return what.replaceFirst(" (is|are)$", "");
    }

    public String message() {
        return what + " not part of the language";
    }
}
