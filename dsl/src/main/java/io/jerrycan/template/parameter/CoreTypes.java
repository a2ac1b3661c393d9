package io.jerrycan.template.parameter;

import io.jerrycan.template.value.GoType;
import io.jerrycan.template.value.StructFields;
import io.jerrycan.template.value.StructType;

/** Go's core/v1 types of Secrets and ConfigMaps. */
public final class CoreTypes {
    /** Empty in what Go's typed clients read. */
    public static final StructType TYPE_META = new StructFields()
            .add("Kind", GoType.STRING, "kind", true)
            .add("APIVersion", GoType.STRING, "apiVersion", true)
            .of("v1.TypeMeta");

    public static final StructType OBJECT_META = new StructFields()
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

    public static final StructType SECRET = object().add("Immutable", GoType.ANY, "immutable", true)
            .add("Data", GoType.BYTES_MAP, "data", true)
            .add("StringData", GoType.STRING_MAP, "stringData", true)
            .add("Type", GoType.STRING, "type", true)
            .of("v1.Secret");

    public static final StructType CONFIG_MAP = object().add("Immutable", GoType.ANY, "immutable", true)
            .add("Data", GoType.STRING_MAP, "data", true)
            .add("BinaryData", GoType.BYTES_MAP, "binaryData", true)
            .of("v1.ConfigMap");

    private CoreTypes() {}

    private static StructFields object() {
        return new StructFields().embed(TYPE_META, "TypeMeta", "").embed(OBJECT_META, "ObjectMeta", "metadata");
    }
}
