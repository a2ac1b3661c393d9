package io.jerrycan.stdlib.manifest;

import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.dsl.base.PatchContext;
import io.fabric8.kubernetes.client.dsl.base.PatchType;
import io.jerrycan.function.Checkpoint;
import io.jerrycan.function.FunctionContext;
import io.jerrycan.function.FunctionFailure;
import io.jerrycan.stdlib.api.Api;
import io.jerrycan.stdlib.api.ApiFailure;
import io.jerrycan.stdlib.api.Changes;
import io.jerrycan.stdlib.api.Changes.Watched;
import io.jerrycan.stdlib.manifest.ResourceTypes.Located;
import java.util.Map;
import java.util.Optional;

/** Deletes and patches resources of any kind. */
public record ResourceChanges(FunctionContext context) {
    private static final String DELETING = "delete";
    private static final int UNSUPPORTED_MEDIA_TYPE = 415;

    /**
     * Deletes a resource and waits until it is gone. Done again after a crash, it is no error that it is gone already.
     *
     * @throws ApiFailure when there is nothing to delete
     */
    public void delete(Located target) throws FunctionFailure, InterruptedException {
        KubernetesClient client = context.kubernetes();
        Checkpoint checkpoint = context.checkpoint();
        Optional<String> existing = Api.find(
                        "read " + target, () -> target.in(client).get())
                .map(found -> found.getMetadata().getUid());
        Optional<String> deleting = checkpoint.read(DELETING);
        if (existing.isEmpty() && deleting.isEmpty()) {
            throw ApiFailure.of("delete " + target, ApiFailure.NOT_FOUND, "NotFound", "");
        } else if (existing.isEmpty() || deleting.isPresent() && !deleting.equals(existing)) {
            return;
        }
        checkpoint.write(DELETING, existing.get());
        Api.call("delete " + target, () -> target.in(client).delete());
        awaitGone(target, existing.get());
    }

    private void awaitGone(Located target, String uid) throws FunctionFailure, InterruptedException {
        KubernetesClient client = context.kubernetes();
        if (!isSame(Api.find("read " + target, () -> target.in(client).get()), uid)) {
            return;
        }
        try (Changes changes = new Changes()) {
            Watched<GenericKubernetesResource> watched = changes.watch(target.toString(), target.named(client));
            while (isSame(watched.one(), uid)) {
                changes.await();
            }
        }
    }

    private static boolean isSame(Optional<GenericKubernetesResource> found, String uid) {
        return found.filter(one -> uid.equals(one.getMetadata().getUid())).isPresent();
    }

    /** By strategic merge patch, or by merge patch where the API server has no strategy: for custom resources. */
    public void patch(Located target, Map<String, Object> patch) throws FunctionFailure, InterruptedException {
        String json = context.kubernetes().getKubernetesSerialization().asJson(patch);
        try {
            patch(target, PatchType.STRATEGIC_MERGE, json);
        } catch (ApiFailure failure) {
            if (failure.code() != UNSUPPORTED_MEDIA_TYPE) {
                throw failure;
            }
            patch(target, PatchType.JSON_MERGE, json);
        }
    }

    private void patch(Located target, PatchType type, String json) throws FunctionFailure, InterruptedException {
        Api.call("patch " + target, () -> target.in(context.kubernetes()).patch(PatchContext.of(type), json));
    }
}
