package io.jerrycan.plan;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.KubernetesResource;
import io.fabric8.kubernetes.api.model.Namespaced;
import io.jerrycan.function.ApiTypes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.function.Predicate;

/** What every API server serves: the types that the client library has a model of, and Kanister's own. */
final class StandardTypes implements ApiTypes {
    private static final String KANISTER = "cr.kanister.io";

    private final List<ApiType> all;

    StandardTypes() {
        List<ApiType> types = new ArrayList<>(List.of(
                new ApiType(KANISTER, "v1alpha1", "actionsets", "ActionSet", true),
                new ApiType(KANISTER, "v1alpha1", "blueprints", "Blueprint", true),
                new ApiType(KANISTER, "v1alpha1", "profiles", "Profile", true)));
        ServiceLoader.load(KubernetesResource.class).stream()
                .map(ServiceLoader.Provider::type)
                .filter(HasMetadata.class::isAssignableFrom)
                .map(type -> type(type.asSubclass(HasMetadata.class)))
                .forEach(types::add);
        all = List.copyOf(types);
    }

    private static ApiType type(Class<? extends HasMetadata> model) {
        return new ApiType(
                Optional.ofNullable(HasMetadata.getGroup(model)).orElse(""),
                Optional.ofNullable(HasMetadata.getVersion(model)).orElse(""),
                HasMetadata.getPlural(model),
                HasMetadata.getKind(model),
                Namespaced.class.isAssignableFrom(model));
    }

    @Override
    public Optional<ApiType> ofKind(String apiVersion, String kind) {
        return find(type -> type.kind().equals(kind)
                && apiVersion.equals(type.group().isEmpty() ? type.version() : type.group() + "/" + type.version()));
    }

    @Override
    public Optional<ApiType> ofResource(String group, String version, String plural) {
        return find(type -> type.group().equals(group)
                && type.version().equals(version)
                && type.plural().equals(plural));
    }

    private Optional<ApiType> find(Predicate<ApiType> wanted) {
        return all.stream().filter(wanted).findFirst();
    }
}
