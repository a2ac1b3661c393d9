package io.jerrycan.groovy.reference;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The words of a class: all that a script can reach of it. */
public final class Words {
    private static final ClassValue<Words> CACHE = new ClassValue<>() {
        @Override
        protected Words computeValue(Class<?> type) {
            return new Words(type);
        }
    };

    private final Map<String, Method> properties = new TreeMap<>();
    private final Map<String, List<Method>> methods = new TreeMap<>();

    private Words(Class<?> type) {
        for (Method method : type.getMethods()) {
            if (method.isAnnotationPresent(Word.class) && !method.isBridge()) {
                String name = method.getName();
                if (name.startsWith("get") && method.getParameterCount() == 0) {
                    properties.put(Character.toLowerCase(name.charAt(3)) + name.substring(4), method);
                } else {
                    methods.computeIfAbsent(name, any -> new ArrayList<>()).add(method);
                }
            }
        }
        methods.values().forEach(all -> all.sort(Comparator.comparingInt(Method::getParameterCount)));
    }

    public static Words of(Class<?> type) {
        return CACHE.get(type);
    }

    public Optional<Method> property(String name) {
        return Optional.ofNullable(properties.get(name));
    }

    /** All forms of a word that is called, those with fewer parameters first; empty when there is none. */
    public List<Method> methods(String name) {
        return methods.getOrDefault(name, List.of());
    }

    public boolean has(String name) {
        return properties.containsKey(name) || methods.containsKey(name);
    }

    /** Names of all words, in order. */
    public List<String> names() {
        List<String> names = new ArrayList<>(properties.keySet());
        names.addAll(methods.keySet());
        return names;
    }

    /** Names of the words that are called, in order. */
    public List<String> methodNames() {
        return List.copyOf(methods.keySet());
    }

    /** Names of the words that are read, in order. */
    public List<String> propertyNames() {
        return List.copyOf(properties.keySet());
    }
}
