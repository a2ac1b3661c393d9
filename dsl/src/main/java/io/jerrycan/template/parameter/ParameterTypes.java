package io.jerrycan.template.parameter;

import io.jerrycan.template.value.GoType;
import io.jerrycan.template.value.StructFields;
import io.jerrycan.template.value.StructType;

/** Kanister's package {@code param}: what the dot of a template is. */
public final class ParameterTypes {
    public static final GoType LIST_OF_STRINGS = GoType.slice(GoType.STRING);

    private static final StructFields WORKLOAD = new StructFields()
            .add("Name", GoType.STRING)
            .add("Namespace", GoType.STRING)
            .add("Pods", LIST_OF_STRINGS)
            .add("Containers", GoType.slice(LIST_OF_STRINGS))
            .add("PersistentVolumeClaims", GoType.map(GoType.STRING_MAP));
    public static final StructType STATEFUL_SET = WORKLOAD.of("param.StatefulSetParams");
    public static final StructType DEPLOYMENT = WORKLOAD.of("param.DeploymentParams");
    public static final StructType DEPLOYMENT_CONFIG = WORKLOAD.of("param.DeploymentConfigParams");

    private static final StructFields NAMED =
            new StructFields().add("Name", GoType.STRING).add("Namespace", GoType.STRING);
    public static final StructType PVC = NAMED.of("param.PVCParams");
    public static final StructType NAMESPACE = NAMED.of("param.NamespaceParams");

    public static final StructType ARTIFACT = new StructFields()
            .add("KeyValue", GoType.STRING_MAP, "keyValue", true)
            .add("KopiaSnapshot", GoType.STRING, "kopiaSnapshot", true)
            .of("v1alpha1.Artifact");

    public static final StructType PHASE = new StructFields()
            .add("Secrets", GoType.map(CoreTypes.SECRET.type()))
            .add("ConfigMaps", GoType.map(CoreTypes.CONFIG_MAP.type()))
            .add("Output", GoType.MAP)
            .of("param.Phase");

    private static final String PARAMS = "param.TemplateParams";

    public static final StructType ROOT = root().of(PARAMS);

    /** In the arguments of a phase with {@code forEach}. */
    public static final StructType ROOT_WITH_ITEM =
            root().add("Item", GoType.ANY).of(PARAMS);

    /** In a finally phase. */
    public static final StructType ROOT_WITH_ERROR =
            root().add("Error", GoType.STRING).of(PARAMS);

    /** In the arguments of a finally phase with {@code forEach}. */
    public static final StructType ROOT_WITH_ITEM_AND_ERROR =
            root().add("Item", GoType.ANY).add("Error", GoType.STRING).of(PARAMS);

    private static StructFields root() {
        return new StructFields()
                .add("StatefulSet", GoType.pointer(STATEFUL_SET.type()))
                .add("DeploymentConfig", GoType.pointer(DEPLOYMENT_CONFIG.type()))
                .add("Deployment", GoType.pointer(DEPLOYMENT.type()))
                .add("PVC", GoType.pointer(PVC.type()))
                .add("Namespace", GoType.pointer(NAMESPACE.type()))
                .add("ArtifactsIn", GoType.map(ARTIFACT.type()))
                .add("ConfigMaps", GoType.map(CoreTypes.CONFIG_MAP.type()))
                .add("Secrets", GoType.map(CoreTypes.SECRET.type()))
                .add("Time", GoType.STRING)
                .add("Profile", GoType.pointer(ProfileTypes.PROFILE.type()))
                .add("RepositoryServer", GoType.pointer(GoType.struct("param.RepositoryServer")))
                .add("Options", GoType.STRING_MAP)
                .add("Object", GoType.MAP)
                .add("Phases", GoType.map(GoType.pointer(PHASE.type())))
                .add("DeferPhase", GoType.pointer(PHASE.type()))
                .add("PodOverride", GoType.MAP)
                .add("PodAnnotations", GoType.STRING_MAP)
                .add("PodLabels", GoType.STRING_MAP)
                .add("CurrentPhase", GoType.pointer(PHASE.type()));
    }

    private ParameterTypes() {}
}
