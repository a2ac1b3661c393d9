package io.jerrycan.plan;

import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.jerrycan.engine.ParamsFailure;
import io.jerrycan.engine.References;
import io.jerrycan.engine.record.Target;
import io.jerrycan.engine.render.UnknownData;
import io.jerrycan.function.ApiTypes;
import io.jerrycan.function.Permissions;
import io.jerrycan.function.Placeholder;
import io.jerrycan.function.ResolvedProfile;
import io.jerrycan.function.TemplateParams.PhaseParams;
import io.jerrycan.function.TemplateParams.Workload;
import io.jerrycan.model.ActionSpec;
import io.jerrycan.model.ObjectReference;
import io.jerrycan.model.Value.Text;
import io.jerrycan.params.ParamsPermissions;
import io.jerrycan.params.ParamsReader;
import io.jerrycan.template.value.Unknown;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a cluster says. What changes by itself is not known all the same: the names of pods that a ReplicaSet makes, and what
 * the API server counts on an object.
 */
public final class ClusterFacts implements Facts {
    private static final List<String> COUNTED =
            List.of("uid", "resourceVersion", "generation", "creationTimestamp", "managedFields");

    private final ParamsReader reader;
    private final ApiTypes types;
    private final OfflineFacts offline;

    /** @param kubernetes not closed */
    public ClusterFacts(KubernetesClient kubernetes) {
        this.reader = new ParamsReader(kubernetes);
        this.types = new ServedTypes(kubernetes);
        this.offline = new OfflineFacts(types);
    }

    @Override
    public OfAction of(ActionSpec action) throws ParamsFailure {
        References read = reader.readReferences(action);
        Target target = reader.readTarget(action);
        List<ObjectReference> profileSecrets = action.profile().isPresent()
                ? reader.profileSecrets(action.profile().get())
                : List.of();
        Permissions needed = ParamsPermissions.references(action)
                .and(ParamsPermissions.profileSecrets(profileSecrets))
                .and(ParamsPermissions.target(action.object()));
        UnknownData unknown = Hidden.places(List.of("Secrets"), read.secrets())
                .and(read.profile()
                        .map(profile -> Hidden.places(
                                profile, OfflineFacts.name(action.profile().orElseThrow())))
                        .orElse(UnknownData.NONE))
                .and(changing(target));
        Optional<ResolvedProfile> profile = read.profile().map(Hidden::profile);
        return new OfAction(
                new References(Hidden.secrets(read.secrets()), read.configMaps(), profile),
                withoutPods(target),
                unknown,
                needed);
    }

    /** What is not there now may be there when the phase runs: an earlier one may make it. */
    @Override
    public OfPhase of(Map<String, ObjectReference> objects) throws ParamsFailure {
        Map<String, ObjectReference> later = new LinkedHashMap<>();
        Map<String, Secret> secrets = new LinkedHashMap<>();
        Map<String, io.fabric8.kubernetes.api.model.ConfigMap> configMaps = new LinkedHashMap<>();
        for (Map.Entry<String, ObjectReference> object : objects.entrySet()) {
            try {
                if (!isKnown(object.getValue())) {
                    later.put(object.getKey(), object.getValue());
                    continue;
                }
                PhaseParams read = reader.readObjects(Map.of(object.getKey(), object.getValue()));
                secrets.putAll(read.secrets());
                configMaps.putAll(read.configMaps());
            } catch (ParamsFailure notThere) {
                later.put(object.getKey(), object.getValue());
            }
        }
        OfPhase rest = offline.of(later);
        UnknownData unknown = Hidden.places(List.of("Secrets"), secrets).and(rest.unknown());
        secrets.replaceAll((name, secret) -> Hidden.secret(secret));
        secrets.putAll(rest.params().secrets());
        configMaps.putAll(rest.params().configMaps());
        return new OfPhase(new PhaseParams(secrets, configMaps, Optional.empty()), unknown);
    }

    @Override
    public ApiTypes types() {
        return types;
    }

    /** The artifacts are what an earlier run gives. */
    @Override
    public Set<String> givenLater() {
        return Set.of("ArtifactsIn");
    }

    private static boolean isKnown(ObjectReference reference) {
        return !Placeholder.isIn(reference.name().map(Text::text).orElse(""))
                && !Placeholder.isIn(reference.namespace().map(Text::text).orElse(""));
    }

    private static UnknownData changing(Target target) {
        Map<List<String>, Unknown> values = new LinkedHashMap<>();
        for (String field : COUNTED) {
            values.put(List.of("Object", "metadata", field), OfflineFacts.template(".Object.metadata." + field));
        }
        if (target.isSecret() && target.object().get("data") instanceof Map<?, ?> data) {
            data.keySet().forEach(key -> {
                String text = "data." + key;
                values.put(List.of("Object", "data", (String) key), Unknown.of(more -> text, true, Map.of()));
            });
        }
        target.deployment().ifPresent(found -> values.putAll(pods("Deployment")));
        target.deploymentConfig().ifPresent(found -> values.putAll(pods("DeploymentConfig")));
        return new UnknownData(values);
    }

    private static Map<List<String>, Unknown> pods(String kind) {
        return Map.of(
                List.of(kind, "Pods"), OfflineFacts.template("." + kind + ".Pods"),
                List.of(kind, "PersistentVolumeClaims"), OfflineFacts.template("." + kind + ".PersistentVolumeClaims"));
    }

    /** Secrets and pods that come and go are taken out, so that no function sees them either. */
    private static Target withoutPods(Target target) {
        return new Target(
                target.statefulSet(),
                target.deployment().map(ClusterFacts::withoutPods),
                target.deploymentConfig().map(ClusterFacts::withoutPods),
                target.pvc(),
                target.namespace(),
                target.isSecret() ? Map.of() : target.object());
    }

    private static Workload withoutPods(Workload workload) {
        return new Workload(workload.name(), workload.namespace(), List.of(), workload.containers(), Map.of());
    }
}
