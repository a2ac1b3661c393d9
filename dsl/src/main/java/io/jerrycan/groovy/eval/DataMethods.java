package io.jerrycan.groovy.eval;

import groovy.lang.Closure;
import groovy.lang.GroovyRuntimeException;
import io.jerrycan.groovy.data.FileText;
import io.jerrycan.groovy.data.Items;
import io.jerrycan.groovy.data.Kinds;
import io.jerrycan.groovy.data.TemplateText;
import io.jerrycan.groovy.data.TextBuilder;
import io.jerrycan.groovy.data.Texts;
import io.jerrycan.groovy.reference.Refusal;
import io.jerrycan.groovy.reference.Unknown;
import io.jerrycan.source.Mistake;
import io.jerrycan.source.SourcePos;
import java.util.Arrays;
import java.util.Collection;
import java.util.ConcurrentModificationException;
import java.util.List;
import java.util.Map;
import org.codehaus.groovy.runtime.InvokerHelper;
import org.codehaus.groovy.runtime.InvokerInvocationException;

/** Groovy's own methods on texts, lists, maps and numbers, as far as they are part of the language. */
final class DataMethods {
    private static final int MAX_NUMBER = 100_000;

    private final Budget budget;

    DataMethods(Budget budget) {
        this.budget = budget;
    }

    boolean has(String name) {
        return KnownMethods.names().contains(name);
    }

    Object call(Object receiver, String name, Object... arguments) {
        if (Arrays.stream(arguments).anyMatch(Unknown.class::isInstance)) {
            return Unknown.VALUE;
        }
        if (!KnownMethods.of(receiver).contains(name)) {
            throw new Refusal(Mistake.UNKNOWN_NAME, Kinds.of(receiver) + " has no method '" + name + "' here", "");
        } else if (receiver instanceof CharSequence text && name.equals("stripIndent") && arguments.length == 0) {
            budget.spend(text.length());
            return Texts.stripIndent(text);
        } else if (receiver instanceof Collection<?> items && name.equals("join")) {
            return join(items, arguments);
        } else if (receiver instanceof TemplateText) {
            throw KnownMethods.onRunTime(name);
        }
        check(receiver, name, arguments);
        return result(invoke(receiver instanceof FileText ? receiver.toString() : receiver, name, arguments));
    }

    private void check(Object receiver, String name, Object... arguments) {
        for (Object argument : arguments) {
            if (Kinds.isRunTime(argument) && (receiver instanceof CharSequence || KnownMethods.compares(name))) {
                throw KnownMethods.onRunTime(name);
            } else if (argument instanceof Number number
                    && Math.abs(number.doubleValue()) > MAX_NUMBER
                    && !(receiver instanceof Number)) {
                throw new Refusal(name + " cannot take a number as large as that", "");
            }
            if (!(argument instanceof Closure)) {
                budget.spendAllOf(argument);
            }
        }
        spendFor(receiver, name, arguments);
        if (KnownMethods.compares(name)
                && receiver instanceof Collection<?> items
                && items.stream().anyMatch(Kinds::isRunTime)) {
            throw KnownMethods.onRunTime(name);
        }
    }

    /** Some methods make, or look at, far more than they are given. */
    private void spendFor(Object receiver, String name, Object... arguments) {
        budget.spendAllOf(receiver);
        if (name.equals("replace") && arguments.length == 2) {
            budget.spend((long) receiver.toString().length()
                    * arguments[1].toString().length());
        } else if (KnownMethods.isQuadratic(name) && receiver instanceof Collection<?> items) {
            budget.spend((long) items.size() * items.size());
        } else if (name.equals("sum") && !addsNumbers(receiver, arguments)) {
            throw new Refusal("sum() adds a list of numbers", "join('') joins texts");
        }
    }

    private static boolean addsNumbers(Object receiver, Object... arguments) {
        return arguments.length == 0
                && receiver instanceof Collection<?> items
                && items.stream().allMatch(Number.class::isInstance);
    }

    private Object invoke(Object receiver, String name, Object... arguments) {
        try {
            return InvokerHelper.invokeMethod(receiver, name, arguments);
        } catch (InvokerInvocationException e) {
            if (e.getCause() instanceof RuntimeException cause && isOurs(cause)) {
                throw cause;
            }
            throw failed(name, e.getCause());
        } catch (GroovyRuntimeException | ClassCastException | IllegalArgumentException e) {
            throw new Refusal(name + " is not written like this", "");
        } catch (RuntimeException e) {
            if (isOurs(e)) {
                throw e;
            }
            throw failed(name, e);
        }
    }

    private static Refusal failed(String name, Throwable cause) {
        return cause instanceof ConcurrentModificationException
                ? new Refusal(name + " goes over a list or map that changes on the way", "fill another one")
                : new Refusal(name + " failed: " + cause.getMessage(), "");
    }

    private static boolean isOurs(RuntimeException thrown) {
        return thrown instanceof Exhausted || thrown instanceof Jump || thrown instanceof Refusal;
    }

    private Object result(Object result) {
        if (result instanceof Collection || result instanceof CharSequence || result instanceof Map) {
            budget.spendAllOf(result);
        }
        return result;
    }

    private CharSequence join(Collection<?> items, Object... arguments) {
        Object separator = arguments.length == 0 ? "" : arguments[0];
        budget.spendAllOf(items);
        budget.spend((long) items.size() * String.valueOf(separator).length());
        TextBuilder text = new TextBuilder();
        int i = 0;
        for (Object item : items) {
            if (i > 0) {
                text.add(separator, SourcePos.UNKNOWN);
            }
            if (item instanceof Unknown) {
                return "";
            }
            text.add(
                    item,
                    items instanceof List<?> list ? Items.position(list, i, SourcePos.UNKNOWN) : SourcePos.UNKNOWN);
            i++;
        }
        return text.build();
    }
}
