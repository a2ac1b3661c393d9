package io.jerrycan.job;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.OwnerReference;
import io.fabric8.kubernetes.api.model.OwnerReferenceBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Creates the manifests of a Job, all or none. */
public final class JobSubmission {
    private static final int CONFLICT = 409;

    private JobSubmission() {}

    /**
     * What is in the Job's namespace goes with the Job when that is deleted.
     *
     * @param manifests the Job last
     * @throws IOException when something of that name exists already; what was created before is removed again
     */
    public static void create(KubernetesClient kubernetes, List<Map<String, Object>> manifests) throws IOException {
        List<HasMetadata> created = new ArrayList<>();
        try {
            for (Map<String, Object> manifest : manifests) {
                HasMetadata resource =
                        kubernetes.getKubernetesSerialization().convertValue(manifest, HasMetadata.class);
                created.add(kubernetes.resource(resource).create());
            }
        } catch (KubernetesClientException refused) {
            created.forEach(resource -> kubernetes.resource(resource).delete());
            if (refused.getCode() != CONFLICT) {
                throw refused;
            }
            throw new IOException(
                    refused.getStatus().getMessage() + "; give the Job another --name, or delete the earlier one",
                    refused);
        }
        HasMetadata job = created.remove(created.size() - 1);
        created.stream()
                .filter(resource -> isBeside(job, resource))
                .forEach(resource -> kubernetes.resource(resource).edit(it -> ownedBy(job, it)));
    }

    private static boolean isBeside(HasMetadata job, HasMetadata resource) {
        return Objects.equals(
                job.getMetadata().getNamespace(), resource.getMetadata().getNamespace());
    }

    private static HasMetadata ownedBy(HasMetadata job, HasMetadata resource) {
        OwnerReference owner = new OwnerReferenceBuilder()
                .withApiVersion(job.getApiVersion())
                .withKind(job.getKind())
                .withName(job.getMetadata().getName())
                .withUid(job.getMetadata().getUid())
                .build();
        resource.getMetadata().setOwnerReferences(List.of(owner));
        return resource;
    }
}
