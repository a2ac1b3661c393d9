package io.jerrycan.params;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.fabric8.kubernetes.client.dsl.Resource;
import io.jerrycan.engine.ErrorText;
import io.jerrycan.engine.ParamsFailure;
import io.jerrycan.function.TemplateParams.NamedObject;
import io.jerrycan.model.ObjectReference;
import io.jerrycan.model.Value.Text;
import java.util.function.BiFunction;

/** Reads what a reference names by namespace and name; says in the API's words what is not there. */
record NamedObjects(KubernetesClient kubernetes) {
    Secret secret(ObjectReference reference) throws ParamsFailure {
        return find("Secret", "secrets", reference, (namespace, name) -> kubernetes
                .secrets()
                .inNamespace(namespace)
                .withName(name));
    }

    ConfigMap configMap(ObjectReference reference) throws ParamsFailure {
        return find("ConfigMap", "configmaps", reference, (namespace, name) -> kubernetes
                .configMaps()
                .inNamespace(namespace)
                .withName(name));
    }

    private static <T> T find(
            String kind, String plural, ObjectReference reference, BiFunction<String, String, Resource<T>> resource)
            throws ParamsFailure {
        NamedObject wanted = named(kind, reference);
        String what = "could not read " + kind + " " + wanted.namespace() + "/" + wanted.name() + ": ";
        T found;
        try {
            found = resource.apply(wanted.namespace(), wanted.name()).get();
        } catch (KubernetesClientException e) {
            throw new ParamsFailure(what + ErrorText.of(e), e);
        }
        if (found == null) {
            throw new ParamsFailure(what + plural + " \"" + wanted.name() + "\" not found");
        }
        return found;
    }

    static NamedObject named(String kind, ObjectReference reference) throws ParamsFailure {
        String name = reference.name().map(Text::text).orElse("");
        String namespace = reference.namespace().map(Text::text).orElse("");
        if (name.isEmpty() || namespace.isEmpty()) {
            throw new ParamsFailure("the reference to a " + kind + " needs a name and a namespace; it has name '" + name
                    + "' and namespace '" + namespace + "'");
        }
        return new NamedObject(name, namespace);
    }
}
