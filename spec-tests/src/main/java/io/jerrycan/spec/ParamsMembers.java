package io.jerrycan.spec;

import io.jerrycan.function.TemplateParams;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Template parameters with some members replaced, by name. */
final class ParamsMembers {
    private ParamsMembers() {}

    /**
     * @param members by the names of {@link TemplateParams}' members; one that may be absent is given as it is
     * @throws IllegalArgumentException for a name that it has not, with those that it has
     */
    static TemplateParams replace(TemplateParams params, Map<String, ?> members) {
        RecordComponent[] components = TemplateParams.class.getRecordComponents();
        Set<String> unknown = new TreeSet<>(members.keySet());
        Arrays.stream(components).map(RecordComponent::getName).forEach(unknown::remove);
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException(
                    "template parameters have no " + String.join(", ", unknown) + "; they have "
                            + String.join(
                                    ", ",
                                    Arrays.stream(components)
                                            .map(RecordComponent::getName)
                                            .toList()));
        }
        Object[] values = Arrays.stream(components)
                .map(component -> members.containsKey(component.getName())
                        ? fitting(component, members.get(component.getName()))
                        : read(component, params))
                .toArray();
        return create(components, values);
    }

    private static Object fitting(RecordComponent component, Object value) {
        return component.getType() == Optional.class && !(value instanceof Optional)
                ? Optional.ofNullable(value)
                : value;
    }

    private static Object read(RecordComponent component, TemplateParams params) {
        try {
            return component.getAccessor().invoke(params);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static TemplateParams create(RecordComponent[] components, Object[] values) {
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class[]::new);
        try {
            Constructor<TemplateParams> canonical = TemplateParams.class.getConstructor(types);
            return canonical.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
