package io.jerrycan.groovy.reference;

/** A list of texts that is known only when the blueprint runs. */
public final class ListReference extends Reference implements Indexed {
    ListReference(Expression expression) {
        super(expression);
    }

    @Override
    public ListReference getAt(Object index) {
        if (!(index instanceof Integer)) {
            throw new Refusal("a list takes a number in brackets", "write pods[0]");
        }
        return new ListReference(expression().index(index));
    }

    @Word(usage = "pods.join(' ')", help = "all of a list in one text")
    public Reference join(String separator) {
        return new Reference(Expression.call(
                "join " + Expression.literal(separator) + " " + expression().operand()));
    }

    @Word(usage = "pods.size()", help = "how many a list has")
    public Reference size() {
        return new Reference(Expression.call("len " + expression().operand()));
    }
}
