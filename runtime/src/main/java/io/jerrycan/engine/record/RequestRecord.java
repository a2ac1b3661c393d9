package io.jerrycan.engine.record;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a run was asked for, so that its record is enough to go on with it. Whoever begins a run writes it and reads it; the
 * engine keeps it. Holds no secret value that the run knows: a seal stands in its place.
 *
 * @param blueprint the custom resource as plain JSON data
 * @param actionSet the request, as an ActionSet of one action, as plain JSON data
 * @param secretOptions where the value of each secret option comes from, by the option's name
 * @param flags of the command line: how and where the run runs
 * @param server URL of the cluster; absent when that is a part of the process
 */
public record RequestRecord(
        Map<String, Object> blueprint,
        Map<String, Object> actionSet,
        Map<String, String> secretOptions,
        List<String> flags,
        Optional<String> server) {
    public RequestRecord {
        blueprint = Collections.unmodifiableMap(new LinkedHashMap<>(blueprint));
        actionSet = Collections.unmodifiableMap(new LinkedHashMap<>(actionSet));
        secretOptions = Collections.unmodifiableMap(new LinkedHashMap<>(secretOptions));
        flags = List.copyOf(flags);
    }

    /** Never the request, which may hold secrets. */
    @Override
    public String toString() {
        return "RequestRecord[" + flags + "]";
    }
}
