package io.jerrycan.groovy.reference;

/** The Deployment, StatefulSet or DeploymentConfig that an action works on. */
public final class WorkloadReference implements Structure {
    private final String word;
    private final Expression expression;

    private WorkloadReference(String word, String path) {
        this.word = word;
        this.expression = Expression.path(path);
    }

    public static WorkloadReference statefulSet() {
        return new WorkloadReference("statefulSet", ".StatefulSet");
    }

    public static WorkloadReference deployment() {
        return new WorkloadReference("deployment", ".Deployment");
    }

    public static WorkloadReference deploymentConfig() {
        return new WorkloadReference("deploymentConfig", ".DeploymentConfig");
    }

    @Override
    public String what() {
        return word;
    }

    @Word(usage = "statefulSet.name", help = "name of the workload")
    public Reference getName() {
        return new Reference(expression.member("Name"));
    }

    @Word(usage = "statefulSet.namespace", help = "namespace of the workload")
    public Reference getNamespace() {
        return new Reference(expression.member("Namespace"));
    }

    @Word(usage = "statefulSet.pods", help = "names of its running pods")
    public ListReference getPods() {
        return new ListReference(expression.member("Pods"));
    }

    @Word(usage = "statefulSet.pod(0)", help = "name of one running pod")
    public Reference pod(int index) {
        return getPods().getAt(index);
    }

    @Word(usage = "statefulSet.containers[0][0]", help = "for each running pod, the names of its containers")
    public ListReference getContainers() {
        return new ListReference(expression.member("Containers"));
    }

    @Word(
            usage = "statefulSet.persistentVolumeClaims['pod']",
            help = "for each running pod with claims, its claims and where they are mounted")
    public OpenReference getPersistentVolumeClaims() {
        return new OpenReference(expression.member("PersistentVolumeClaims"), Origin.ANYWHERE);
    }
}
