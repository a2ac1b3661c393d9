package io.jerrycan.embedded.resources;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import io.fabric8.kubernetes.api.model.Duration;
import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.KubernetesResource;
import io.fabric8.kubernetes.api.model.MicroTime;
import io.fabric8.kubernetes.api.model.Quantity;
import io.jerrycan.embedded.resources.Shape.Any;
import io.jerrycan.embedded.resources.Shape.Entries;
import io.jerrycan.embedded.resources.Shape.Fields;
import io.jerrycan.embedded.resources.Shape.Items;
import io.jerrycan.embedded.resources.Shape.Scalar;
import io.jerrycan.embedded.store.ResourceType;
import java.lang.reflect.Field;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The shapes of built-in kinds, read off the client library's model, which is made from the API's own description. */
final class ModelShapes {

    private static final String MODEL = "io.fabric8.kubernetes.api.model";

    private static final Scalar TEXT = new Scalar("string", JsonNode::isTextual);
    private static final Shape ANY = new Any();

    private static final Map<Type, Shape> SIMPLE = Map.ofEntries(
            Map.entry(String.class, TEXT),
            Map.entry(MicroTime.class, TEXT),
            Map.entry(ZonedDateTime.class, TEXT),
            Map.entry(Duration.class, TEXT),
            Map.entry(Boolean.class, new Scalar("bool", JsonNode::isBoolean)),
            Map.entry(Integer.class, new Scalar("int32", value -> value.isIntegralNumber() && value.canConvertToInt())),
            Map.entry(Long.class, new Scalar("int64", value -> value.isIntegralNumber() && value.canConvertToLong())),
            Map.entry(Double.class, new Scalar("float64", JsonNode::isNumber)),
            Map.entry(IntOrString.class, new Scalar("intstr.IntOrString", ModelShapes::isTextOrNumber)),
            Map.entry(Quantity.class, new Scalar("resource.Quantity", ModelShapes::isTextOrNumber)));

    private final Map<ResourceType, Optional<Fields>> byType = new ConcurrentHashMap<>();
    private final Map<Class<?>, Shape> byClass = new ConcurrentHashMap<>();

    /** @return empty for types whose model is not there: these may have any shape */
    Optional<Fields> of(ResourceType type) {
        return byType.computeIfAbsent(type, wanted -> packages(wanted)
                .flatMap(name -> find(name + "." + wanted.kind()).stream())
                .findFirst()
                .map(this::of)
                .map(Fields.class::cast));
    }

    /** Where the model of a type may be. The library's own registry would load every class of the model to tell. */
    private static Stream<String> packages(ResourceType type) {
        if (type.group().isEmpty()) {
            return Stream.of(MODEL);
        }
        String group = MODEL + "." + type.group().split("\\.")[0];
        return Stream.of(group + "." + type.versions().get(0), group);
    }

    private static Optional<Class<?>> find(String name) {
        try {
            return Optional.of(Class.forName(name));
        } catch (ClassNotFoundException absent) {
            return Optional.empty();
        }
    }

    private Shape of(Type type) {
        Shape simple = SIMPLE.get(type);
        if (simple != null) {
            return simple;
        }
        if (type instanceof ParameterizedType generic) {
            Type[] arguments = generic.getActualTypeArguments();
            return generic.getRawType() == List.class ? new Items(of(arguments[0])) : new Entries(of(arguments[1]));
        }
        return type instanceof Class<?> one && isStruct(one) ? struct(one) : ANY;
    }

    private static boolean isStruct(Class<?> type) {
        JsonDeserialize special = type.getAnnotation(JsonDeserialize.class);
        boolean plain = special == null || special.using() == JsonDeserializer.None.class;
        return plain
                && KubernetesResource.class.isAssignableFrom(type)
                && !fields(type).isEmpty();
    }

    private Shape struct(Class<?> type) {
        return byClass.computeIfAbsent(
                type,
                key -> new Fields(type.getSimpleName(), memoized(() -> {
                    Map<String, Shape> known = new HashMap<>();
                    fields(type).forEach((name, field) -> known.put(name, of(field.getGenericType())));
                    return known;
                })));
    }

    private static <T> Supplier<T> memoized(Supplier<T> supplier) {
        return new Supplier<>() {
            private volatile T value;

            @Override
            public T get() {
                T known = value;
                if (known == null) {
                    known = supplier.get();
                    value = known;
                }
                return known;
            }
        };
    }

    private static Map<String, Field> fields(Class<?> type) {
        Map<String, Field> fields = new HashMap<>();
        for (Class<?> at = type; at != Object.class && at != null; at = at.getSuperclass()) {
            for (Field field : at.getDeclaredFields()) {
                JsonProperty property = field.getAnnotation(JsonProperty.class);
                if (property != null) {
                    fields.put(property.value(), field);
                }
            }
        }
        return fields;
    }

    private static boolean isTextOrNumber(JsonNode value) {
        return value.isTextual() || value.isNumber();
    }
}
