package io.jerrycan.function;

import java.util.Optional;

/** What an API server serves; or, where none can be asked, what every one serves. */
public interface ApiTypes {

    /** @param namespaced whether its objects live in namespaces */
    record ApiType(String group, String version, String plural, String kind, boolean namespaced) {}

    /** @param apiVersion {@code v1} or {@code group/version} */
    Optional<ApiType> ofKind(String apiVersion, String kind);

    /** @param group empty for the core group */
    Optional<ApiType> ofResource(String group, String version, String plural);
}
