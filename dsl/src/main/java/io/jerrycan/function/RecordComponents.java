package io.jerrycan.function;

import io.jerrycan.model.Value;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Between records and what they declare: the only place that reflects on them. */
final class RecordComponents {
    private RecordComponents() {}

    /** @throws IllegalArgumentException when a component has a type that arguments cannot have */
    static List<ArgumentDescription> describe(Class<? extends Record> record) {
        return Arrays.stream(record.getRecordComponents())
                .map(component -> describe(record, component))
                .toList();
    }

    private static ArgumentDescription describe(Class<?> record, RecordComponent component) {
        Optional<Type> optional = argumentOf(component.getGenericType(), Optional.class, 0);
        Type declared = optional.orElse(component.getGenericType());
        boolean unrendered = component.isAnnotationPresent(Unrendered.class);
        if (unrendered != (declared == Value.class)) {
            throw new IllegalArgumentException("%s.%s: @Unrendered and the type %s go together"
                    .formatted(record.getName(), component.getName(), Value.class.getSimpleName()));
        }
        Optional<Describe> said = find(component, Describe.class);
        return new ArgumentDescription(
                component.getName(),
                find(component, Alias.class).map(Alias::value),
                said.map(Describe::value).orElse(""),
                said.map(Describe::otherwise).orElse(""),
                type(declared)
                        .orElseThrow(() -> new IllegalArgumentException("%s.%s: an argument cannot be a %s"
                                .formatted(record.getName(), component.getName(), declared.getTypeName()))),
                optional.isEmpty(),
                unrendered);
    }

    private static <T extends java.lang.annotation.Annotation> Optional<T> find(
            AnnotatedElement component, Class<T> type) {
        return Optional.ofNullable(component.getAnnotation(type));
    }

    private static Optional<ArgumentType> type(Type type) {
        if (type == String.class) {
            return Optional.of(PlainType.STRING);
        } else if (type == int.class || type == Integer.class) {
            return Optional.of(PlainType.WHOLE);
        } else if (type == boolean.class || type == Boolean.class) {
            return Optional.of(PlainType.BOOLEAN);
        } else if (type == Object.class || type == Value.class) {
            return Optional.of(PlainType.ANY);
        } else if (type instanceof Class<?> structure && structure.isRecord()) {
            Class<? extends Record> record = structure.asSubclass(Record.class);
            return Optional.of(new StructureType(record, describe(record)));
        }
        return argumentOf(type, List.class, 0)
                .flatMap(RecordComponents::type)
                .<ArgumentType>map(ListType::new)
                .or(() -> argumentOf(type, Map.class, 1)
                        .flatMap(RecordComponents::type)
                        .map(MapType::new));
    }

    private static Optional<Type> argumentOf(Type type, Class<?> raw, int index) {
        return type instanceof ParameterizedType generic && generic.getRawType() == raw
                ? Optional.of(generic.getActualTypeArguments()[index])
                : Optional.empty();
    }

    /** @param value of each member, absent only when the member is optional */
    static <R extends Record> R create(
            Class<R> record, List<ArgumentDescription> members, Function<ArgumentDescription, Optional<?>> value) {
        Class<?>[] types = Arrays.stream(record.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        Object[] values = members.stream()
                .map(member -> member.required() ? value.apply(member).orElseThrow() : value.apply(member))
                .toArray();
        try {
            Constructor<R> constructor = record.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (InvocationTargetException thrown) {
            if (thrown.getCause() instanceof RuntimeException refusal) {
                throw refusal;
            }
            throw new IllegalStateException(record.getName(), thrown.getCause());
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(record.getName(), impossible);
        }
    }
}
