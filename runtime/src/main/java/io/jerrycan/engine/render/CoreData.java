package io.jerrycan.engine.render;

import static io.jerrycan.engine.render.GoForm.struct;
import static io.jerrycan.template.parameter.CoreTypes.CONFIG_MAP;
import static io.jerrycan.template.parameter.CoreTypes.OBJECT_META;
import static io.jerrycan.template.parameter.CoreTypes.SECRET;
import static io.jerrycan.template.parameter.CoreTypes.TYPE_META;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.client.utils.Serialization;
import io.jerrycan.template.value.GoType;
import io.jerrycan.template.value.Struct;
import io.jerrycan.template.value.TypedMap;
import io.jerrycan.template.value.TypedNil;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Secrets and ConfigMaps as Go's core/v1 types, whose fields templates name; JSON has the API's own form. */
final class CoreData {
    private CoreData() {}

    static Struct of(Secret secret) {
        return struct(SECRET)
                .set("TypeMeta", struct(TYPE_META).build())
                .set("ObjectMeta", of(secret.getMetadata()))
                .set("Immutable", secret.getImmutable())
                .set("Data", bytes(secret.getData()))
                .set("Type", text(secret.getType()))
                .build();
    }

    static Struct of(ConfigMap configMap) {
        return struct(CONFIG_MAP)
                .set("TypeMeta", struct(TYPE_META).build())
                .set("ObjectMeta", of(configMap.getMetadata()))
                .set("Immutable", configMap.getImmutable())
                .set("Data", strings(configMap.getData()))
                .set("BinaryData", bytes(configMap.getBinaryData()))
                .build();
    }

    private static Struct of(ObjectMeta meta) {
        return struct(OBJECT_META)
                .set("Name", text(meta.getName()))
                .set("GenerateName", text(meta.getGenerateName()))
                .set("Namespace", text(meta.getNamespace()))
                .set("SelfLink", text(meta.getSelfLink()))
                .set("UID", text(meta.getUid()))
                .set("ResourceVersion", text(meta.getResourceVersion()))
                .set("Generation", meta.getGeneration() == null ? 0L : meta.getGeneration())
                .set("CreationTimestamp", meta.getCreationTimestamp())
                .set("DeletionTimestamp", meta.getDeletionTimestamp())
                .set("DeletionGracePeriodSeconds", meta.getDeletionGracePeriodSeconds())
                .set("Labels", strings(meta.getLabels()))
                .set("Annotations", strings(meta.getAnnotations()))
                .set("OwnerReferences", plain(meta.getOwnerReferences()))
                .set("Finalizers", io.jerrycan.template.value.TypedList.ofStrings(meta.getFinalizers()))
                .set("ManagedFields", plain(meta.getManagedFields()))
                .build();
    }

    private static String text(String text) {
        return text == null ? "" : text;
    }

    private static Object strings(Map<String, String> strings) {
        return strings == null ? new TypedNil(GoType.STRING_MAP) : TypedMap.ofStrings(strings);
    }

    private static Object bytes(Map<String, String> base64) {
        if (base64 == null) {
            return new TypedNil(GoType.BYTES_MAP);
        }
        Map<String, byte[]> bytes = new LinkedHashMap<>();
        base64.forEach((key, value) -> bytes.put(key, Base64.getDecoder().decode(value)));
        return TypedMap.ofBytes(bytes);
    }

    /** As JSON has it: nothing in a template can name more of them. */
    private static List<?> plain(List<?> objects) {
        return objects.isEmpty() ? List.of() : Serialization.jsonMapper().convertValue(objects, List.class);
    }
}
