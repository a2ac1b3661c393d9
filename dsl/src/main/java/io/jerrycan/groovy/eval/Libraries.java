package io.jerrycan.groovy.eval;

import groovy.lang.MissingMethodException;
import io.jerrycan.groovy.reference.Refusal;
import io.jerrycan.groovy.scope.Scope;
import io.jerrycan.source.Mistake;
import io.jerrycan.source.NearestWord;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.codehaus.groovy.runtime.InvokerHelper;
import org.codehaus.groovy.runtime.InvokerInvocationException;

/** Classes whose public static methods scripts may call; the author chose them, and they are not confined. */
public record Libraries(List<Class<?>> classes) {
    public static final Libraries NONE = new Libraries(List.of());

    public Libraries {
        classes = List.copyOf(classes);
    }

    /** By the simple name of its class. */
    Optional<Class<?>> find(String name) {
        return classes.stream()
                .filter(each -> each.getSimpleName().equals(name))
                .findFirst();
    }

    /** Full names, as in imports. */
    public Set<String> names() {
        return classes.stream().map(Class::getName).collect(Collectors.toSet());
    }

    /**
     * Calls a public static method; when its first parameter is a scope, that is where the call stands.
     *
     * @throws Refusal when the library has no such method
     */
    Object call(Class<?> library, String name, Scope scope, Object... arguments) {
        List<Method> forms =
                methods(library).filter(each -> each.getName().equals(name)).toList();
        if (forms.isEmpty()) {
            List<String> known =
                    methods(library).map(Method::getName).distinct().sorted().toList();
            throw new Refusal(
                    Mistake.UNKNOWN_NAME,
                    "library " + library.getSimpleName() + " has no '" + name + "'",
                    NearestWord.hint(name, known, "it has " + String.join(", ", known)));
        }
        boolean scoped = forms.stream()
                .filter(each -> each.getParameterCount() > 0)
                .map(each -> each.getParameterTypes()[0])
                .anyMatch(first -> Scope.class.isAssignableFrom(first) && first.isInstance(scope));
        List<Object> all = new ArrayList<>(Arrays.asList(arguments));
        if (scoped) {
            all.add(0, scope);
        }
        try {
            return InvokerHelper.invokeStaticMethod(library, name, all.toArray());
        } catch (MissingMethodException e) {
            throw new Refusal("library " + library.getSimpleName() + " does not take these values", "see the library");
        } catch (InvokerInvocationException e) {
            throw failed(library, e.getCause());
        } catch (RuntimeException e) {
            throw failed(library, e);
        }
    }

    private static RuntimeException failed(Class<?> library, Throwable cause) {
        if (cause instanceof Refusal || cause instanceof Exhausted) {
            return (RuntimeException) cause;
        }
        String message = cause.getMessage() == null ? "" : cause.getMessage().strip();
        String said = message.isEmpty()
                ? cause.getClass().getSimpleName()
                : message.lines().findFirst().orElseThrow();
        return new Refusal("library " + library.getSimpleName() + " failed: " + said, "see the library");
    }

    private static Stream<Method> methods(Class<?> library) {
        return Arrays.stream(library.getDeclaredMethods())
                .filter(each -> Modifier.isPublic(each.getModifiers()) && Modifier.isStatic(each.getModifiers()))
                .filter(each -> !each.isSynthetic() && !each.getName().contains("$"));
    }
}
