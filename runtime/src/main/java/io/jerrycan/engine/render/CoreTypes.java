package io.jerrycan.engine.render;

import static io.jerrycan.engine.render.GoForm.struct;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.client.utils.Serialization;
import io.jerrycan.template.value.GoType;
import io.jerrycan.template.value.Struct;
import io.jerrycan.template.value.StructType;
import io.jerrycan.template.value.TypedMap;
import io.jerrycan.template.value.TypedNil;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Secrets and ConfigMaps as Go's core/v1 types, whose fields templates name; JSON has the API's own form. */
final class CoreTypes {
    /** Empty in what Go's typed clients read. */
    private static final StructType TYPE_META = GoForm.fields()
            .add("Kind", GoType.STRING, "kind", true)
            .add("APIVersion", GoType.STRING, "apiVersion", true)
            .of("v1.TypeMeta");

    private static final StructType OBJECT_META = GoForm.fields()
            .add("Name", GoType.STRING, "name", true)
            .add("GenerateName", GoType.STRING, "generateName", true)
            .add("Namespace", GoType.STRING, "namespace", true)
            .add("SelfLink", GoType.STRING, "selfLink", true)
            .add("UID", GoType.STRING, "uid", true)
            .add("ResourceVersion", GoType.STRING, "resourceVersion", true)
            .add("Generation", GoType.INT64, "generation", true)
            .add("CreationTimestamp", GoType.ANY, "creationTimestamp", false)
            .add("DeletionTimestamp", GoType.ANY, "deletionTimestamp", true)
            .add("DeletionGracePeriodSeconds", GoType.ANY, "deletionGracePeriodSeconds", true)
            .add("Labels", GoType.STRING_MAP, "labels", true)
            .add("Annotations", GoType.STRING_MAP, "annotations", true)
            .add("OwnerReferences", GoType.LIST, "ownerReferences", true)
            .add("Finalizers", GoType.STRINGS, "finalizers", true)
            .add("ManagedFields", GoType.LIST, "managedFields", true)
            .of("v1.ObjectMeta");

    static final StructType SECRET = object().add("Immutable", GoType.ANY, "immutable", true)
            .add("Data", GoType.BYTES_MAP, "data", true)
            .add("StringData", GoType.STRING_MAP, "stringData", true)
            .add("Type", GoType.STRING, "type", true)
            .of("v1.Secret");

    static final StructType CONFIG_MAP = object().add("Immutable", GoType.ANY, "immutable", true)
            .add("Data", GoType.STRING_MAP, "data", true)
            .add("BinaryData", GoType.BYTES_MAP, "binaryData", true)
            .of("v1.ConfigMap");

    private CoreTypes() {}

    private static GoForm.Fields object() {
        return GoForm.fields().embed(TYPE_META, "TypeMeta", "").embed(OBJECT_META, "ObjectMeta", "metadata");
    }

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
