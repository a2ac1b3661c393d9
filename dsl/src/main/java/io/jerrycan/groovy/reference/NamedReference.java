package io.jerrycan.groovy.reference;

/** The PVC or Namespace that an action works on. */
public final class NamedReference implements Structure {
    private final String word;
    private final Expression expression;

    private NamedReference(String word, String path) {
        this.word = word;
        this.expression = Expression.path(path);
    }

    public static NamedReference pvc() {
        return new NamedReference("pvc", ".PVC");
    }

    public static NamedReference namespace() {
        return new NamedReference("namespace", ".Namespace");
    }

    @Override
    public String what() {
        return word;
    }

    @Word(usage = "pvc.name", help = "name of the PVC or Namespace")
    public Reference getName() {
        return new Reference(expression.member("Name"));
    }

    @Word(usage = "pvc.namespace", help = "namespace of the PVC")
    public Reference getNamespace() {
        return new Reference(expression.member("Namespace"));
    }
}
