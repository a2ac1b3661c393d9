package io.jerrycan.params;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.core.util.JsonRecyclerPools;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.jerrycan.engine.ErrorText;
import io.jerrycan.engine.ParamsFailure;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;

/** Reads an object of any kind as the JSON that the API server has of it. */
record ObjectReader(KubernetesClient kubernetes) {
    /** Its buffers are shared: by default each thread keeps some, which are too many for a thread for each run. */
    private static final ObjectMapper JSON = new ObjectMapper(JsonFactory.builder()
                    .recyclerPool(JsonRecyclerPools.sharedBoundedPool())
                    .build())
            .enable(DeserializationFeature.USE_LONG_FOR_INTS);

    private static final Pattern SLASHES_AROUND = Pattern.compile("^/+|/+$");

    /**
     * @param group empty for the core group; {@code kanctl} writes it with a slash at its end
     * @param namespace empty for an object of the cluster
     */
    Map<String, Object> read(String group, String version, String resource, String namespace, String name)
            throws ParamsFailure {
        String what = "could not fetch object name: " + name + ", namespace: " + namespace + ", group: " + group
                + ", version: " + version + ", resource: " + resource + ": ";
        if (name.isEmpty() || version.isEmpty() || resource.isEmpty()) {
            throw new ParamsFailure(what + "name, version (apiVersion) and resource must not be empty");
        }
        String json;
        try {
            json = kubernetes.raw(path(group, version, resource, namespace, name));
        } catch (KubernetesClientException e) {
            throw new ParamsFailure(what + ErrorText.of(e), e);
        }
        if (json == null) {
            throw new ParamsFailure(what + notFound(group, resource, name));
        }
        try {
            return JSON.readValue(json, new TypeReference<Map<String, Object>>() {});
        } catch (JsonProcessingException e) {
            throw new ParamsFailure(what + "the server's answer is not a JSON object", e);
        }
    }

    private static String path(String group, String version, String resource, String namespace, String name) {
        String plainGroup = plain(group);
        return (plainGroup.isEmpty() ? "/api" : "/apis/" + plainGroup) + "/" + plain(version)
                + (namespace.isEmpty() ? "" : "/namespaces/" + escaped(namespace)) + "/" + plain(resource) + "/"
                + escaped(name);
    }

    private static String notFound(String group, String resource, String name) {
        String plainGroup = plain(group);
        return resource + (plainGroup.isEmpty() ? "" : "." + plainGroup) + " \"" + name + "\" not found";
    }

    private static String plain(String part) {
        return escaped(SLASHES_AROUND.matcher(part).replaceAll(""));
    }

    private static String escaped(String part) {
        return URLEncoder.encode(part, StandardCharsets.UTF_8);
    }
}
