package io.jerrycan.params;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.jerrycan.engine.ParamsFailure;
import io.jerrycan.engine.ParamsSource;
import io.jerrycan.engine.References;
import io.jerrycan.engine.record.Target;
import io.jerrycan.function.ResolvedProfile;
import io.jerrycan.function.TemplateParams.PhaseParams;
import io.jerrycan.model.ActionSpec;
import io.jerrycan.model.ObjectReference;
import io.jerrycan.model.Value.Text;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads parameters from a cluster, in the order and with the outcome of Kanister's package {@code param}. */
public final class ParamsReader implements ParamsSource {
    private final NamedObjects objects;
    private final ProfileReader profiles;
    private final TargetReader targets;

    /** @param kubernetes not closed */
    public ParamsReader(KubernetesClient kubernetes) {
        this.objects = new NamedObjects(kubernetes);
        this.profiles = new ProfileReader(objects, new ObjectReader(kubernetes));
        this.targets = new TargetReader(kubernetes);
    }

    @Override
    public References readReferences(ActionSpec action) throws ParamsFailure {
        Map<String, Secret> secrets = new LinkedHashMap<>();
        for (Map.Entry<Text, ObjectReference> entry : action.secrets().entrySet()) {
            secrets.put(entry.getKey().text(), objects.secret(entry.getValue()));
        }
        Map<String, ConfigMap> configMaps = new LinkedHashMap<>();
        for (Map.Entry<Text, ObjectReference> entry : action.configMaps().entrySet()) {
            configMaps.put(entry.getKey().text(), objects.configMap(entry.getValue()));
        }
        Optional<ResolvedProfile> profile = action.profile().isPresent()
                ? Optional.of(profiles.read(action.profile().get()))
                : Optional.empty();
        return new References(secrets, configMaps, profile);
    }

    /** The Secrets that a Profile refers to. */
    public List<ObjectReference> profileSecrets(ObjectReference profile) throws ParamsFailure {
        return profiles.secretsOf(profile);
    }

    @Override
    public Target readTarget(ActionSpec action) throws ParamsFailure {
        return targets.read(action.object());
    }

    @Override
    public PhaseParams readObjects(Map<String, ObjectReference> references) throws ParamsFailure {
        Map<String, Secret> secrets = new LinkedHashMap<>();
        Map<String, ConfigMap> configMaps = new LinkedHashMap<>();
        for (Map.Entry<String, ObjectReference> entry : references.entrySet()) {
            ObjectReference reference = entry.getValue();
            String kind = reference.kind().map(Text::text).orElse("");
            if (kind.equalsIgnoreCase("secret")) {
                secrets.put(entry.getKey(), objects.secret(reference));
            } else if (kind.equalsIgnoreCase("configmap")) {
                configMaps.put(entry.getKey(), objects.configMap(reference));
            }
        }
        return new PhaseParams(secrets, configMaps, Optional.empty());
    }
}
