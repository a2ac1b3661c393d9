package io.jerrycan.groovy.help;

import groovy.lang.DelegatesTo;
import io.jerrycan.groovy.reference.Word;
import io.jerrycan.groovy.reference.Words;
import io.jerrycan.groovy.scope.BlueprintFile;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** All words that can be reached from a file: through braces, and through what words give. */
public final class LanguageWords {
    private static final Comparator<WordHelp> ORDER = Comparator.comparing(WordHelp::name)
            .thenComparingInt(word -> word.parameters().size());

    private final Map<Class<?>, Set<String>> enteredBy = new LinkedHashMap<>();
    private final Deque<Class<?>> next = new ArrayDeque<>();

    private LanguageWords() {}

    /** From the outside in: each place comes before those that its words lead to. */
    public static List<WordPlace> places() {
        LanguageWords search = new LanguageWords();
        search.found(BlueprintFile.class);
        while (!search.next.isEmpty()) {
            search.follow(search.next.poll());
        }
        return search.enteredBy.entrySet().stream()
                .map(each -> place(each.getKey(), each.getValue()))
                .filter(place -> !place.all().isEmpty())
                .toList();
    }

    private Set<String> found(Class<?> type) {
        if (!enteredBy.containsKey(type)) {
            next.add(type);
        }
        return enteredBy.computeIfAbsent(type, any -> new TreeSet<>());
    }

    private void follow(Class<?> type) {
        for (WordHelp word : words(type)) {
            word.parameters().forEach(each -> each.braces()
                    .ifPresent(braces -> found(braces).add(word.name())));
            if (!Words.of(word.result()).names().isEmpty()) {
                found(word.result());
            }
        }
        // Words that several places share are a place of their own.
        for (Class<?> above = type.getSuperclass(); above != null; above = above.getSuperclass()) {
            if (!Words.of(above).names().isEmpty()) {
                found(above);
            }
        }
    }

    private static WordPlace place(Class<?> type, Set<String> enteredBy) {
        List<Method> all = methods(type);
        return new WordPlace(
                type,
                List.copyOf(enteredBy),
                all.stream()
                        .filter(method -> method.getDeclaringClass() == type)
                        .map(LanguageWords::help)
                        .sorted(ORDER)
                        .toList(),
                all.stream().map(LanguageWords::help).sorted(ORDER).toList());
    }

    private static List<WordHelp> words(Class<?> type) {
        return methods(type).stream().map(LanguageWords::help).sorted(ORDER).toList();
    }

    private static List<Method> methods(Class<?> type) {
        Words words = Words.of(type);
        List<Method> methods = new ArrayList<>();
        words.propertyNames().forEach(name -> methods.add(words.property(name).orElseThrow()));
        words.methodNames().forEach(name -> methods.addAll(words.methods(name)));
        return methods;
    }

    private static WordHelp help(Method method) {
        Word word = method.getAnnotation(Word.class);
        boolean property = method.getName().startsWith("get") && method.getParameterCount() == 0;
        String name = property
                ? Character.toLowerCase(method.getName().charAt(3))
                        + method.getName().substring(4)
                : method.getName();
        return new WordHelp(
                name,
                property,
                word.usage(),
                word.help(),
                Arrays.stream(method.getParameters())
                        .map(LanguageWords::parameter)
                        .toList(),
                method.getReturnType());
    }

    private static WordParameter parameter(Parameter parameter) {
        Optional<Class<?>> braces =
                Optional.ofNullable(parameter.getAnnotation(DelegatesTo.class)).map(DelegatesTo::value);
        return new WordParameter(parameter.getName(), parameter.getType(), braces);
    }
}
