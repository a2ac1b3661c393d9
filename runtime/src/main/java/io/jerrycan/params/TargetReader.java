package io.jerrycan.params;

import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.jerrycan.engine.ErrorText;
import io.jerrycan.engine.ParamsFailure;
import io.jerrycan.engine.record.Target;
import io.jerrycan.function.TemplateParams.NamedObject;
import io.jerrycan.function.TemplateParams.Workload;
import io.jerrycan.model.ObjectReference;
import io.jerrycan.model.Value.Text;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads the object that an action runs on: the workload's pods when it is one, then the object itself. */
final class TargetReader {
    private final WorkloadReader workloads;
    private final ObjectReader objects;

    TargetReader(KubernetesClient kubernetes) {
        this.workloads = new WorkloadReader(kubernetes);
        this.objects = new ObjectReader(kubernetes);
    }

    Target read(ObjectReference reference) throws ParamsFailure {
        String kind = text(reference.kind()).toLowerCase(Locale.ROOT);
        String name = text(reference.name());
        String namespace = text(reference.namespace());
        return switch (kind) {
            case "statefulset" -> {
                Workload workload = workload("StatefulSet", namespace, name, workloads::statefulSet);
                Map<String, Object> object = objects.read("apps", "v1", "statefulsets", namespace, name);
                yield target(Optional.of(workload), Optional.empty(), Optional.empty(), object);
            }
            case "deployment" -> {
                Workload workload = workload("Deployment", namespace, name, workloads::deployment);
                Map<String, Object> object = objects.read("apps", "v1", "deployments", namespace, name);
                yield target(Optional.empty(), Optional.of(workload), Optional.empty(), object);
            }
            case "deploymentconfig" -> {
                Workload workload = workload("DeploymentConfig", namespace, name, workloads::deploymentConfig);
                Map<String, Object> object =
                        objects.read("apps.openshift.io", "v1", "deploymentconfigs", namespace, name);
                yield target(Optional.empty(), Optional.empty(), Optional.of(workload), object);
            }
            case "pvc" -> pvc(namespace, name);
            case "namespace" -> namespace(name.isEmpty() ? namespace : name, namespace.isEmpty() ? name : namespace);
            default ->
                Target.of(objects.read(
                        text(reference.group()),
                        text(reference.apiVersion()),
                        text(reference.resource()),
                        namespace,
                        name));
        };
    }

    private static Target target(
            Optional<Workload> statefulSet,
            Optional<Workload> deployment,
            Optional<Workload> deploymentConfig,
            Map<String, Object> object) {
        return new Target(statefulSet, deployment, deploymentConfig, Optional.empty(), Optional.empty(), object);
    }

    private Target pvc(String namespace, String name) throws ParamsFailure {
        Map<String, Object> object = objects.read("", "v1", "persistentvolumeclaims", namespace, name);
        Optional<NamedObject> named = Optional.of(new NamedObject(name, namespace));
        return new Target(Optional.empty(), Optional.empty(), Optional.empty(), named, Optional.empty(), object);
    }

    /** A request names the namespace in either member; Kanister wants it in both. */
    private Target namespace(String name, String namespace) throws ParamsFailure {
        Map<String, Object> object = objects.read("", "v1", "namespaces", "", name);
        Optional<NamedObject> named = Optional.of(new NamedObject(namespace, namespace));
        return new Target(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), named, object);
    }

    private interface Reading {
        Workload read(String namespace, String name) throws ParamsFailure;
    }

    private static Workload workload(String kind, String namespace, String name, Reading reading) throws ParamsFailure {
        if (name.isEmpty() || namespace.isEmpty()) {
            throw new ParamsFailure("the object of an action on a " + kind
                    + " needs a name and a namespace; it has name '" + name + "' and namespace '" + namespace + "'");
        }
        try {
            return reading.read(namespace, name);
        } catch (KubernetesClientException e) {
            throw new ParamsFailure(
                    "could not find the pods of " + kind + " " + namespace + "/" + name + ": " + ErrorText.of(e), e);
        }
    }

    private static String text(Optional<Text> text) {
        return text.map(Text::text).orElse("");
    }
}
