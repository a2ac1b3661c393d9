package io.jerrycan.embedded.store;

import io.jerrycan.embedded.store.ResourceType.Feature;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The types a cluster serves without any CustomResourceDefinition. */
final class BuiltInTypes {

    /** group/version (comma for more versions), kind, plural, scope, short names, features; {@code -} is none. */
    private static final String TABLE = """
            v1                              Namespace                 namespaces                 cluster ns       STATUS
            v1                              Node                      nodes                      cluster no       STATUS
            v1                              Pod                       pods                       ns      po       STATUS
            v1                              Service                   services                   ns      svc      STATUS
            v1                              Endpoints                 endpoints                  ns      ep       -
            v1                              Secret                    secrets                    ns      -        -
            v1                              ConfigMap                 configmaps                 ns      cm       -
            v1                              ServiceAccount            serviceaccounts            ns      sa       -
            v1                              Event                     events                     ns      ev       -
            v1                              PersistentVolume          persistentvolumes          cluster pv       STATUS
            v1                              PersistentVolumeClaim     persistentvolumeclaims     ns      pvc      STATUS
            v1                              ReplicationController     replicationcontrollers     ns      rc       STATUS,SCALE,GENERATION
            v1                              LimitRange                limitranges                ns      limits   -
            v1                              ResourceQuota             resourcequotas             ns      quota    STATUS
            apps/v1                         Deployment                deployments                ns      deploy   STATUS,SCALE,GENERATION
            apps/v1                         ReplicaSet                replicasets                ns      rs       STATUS,SCALE,GENERATION
            apps/v1                         StatefulSet               statefulsets               ns      sts      STATUS,SCALE,GENERATION
            apps/v1                         DaemonSet                 daemonsets                 ns      ds       STATUS,GENERATION
            apps/v1                         ControllerRevision        controllerrevisions        ns      -        -
            batch/v1                        Job                       jobs                       ns      -        STATUS,GENERATION
            batch/v1                        CronJob                   cronjobs                   ns      cj       STATUS,GENERATION
            rbac.authorization.k8s.io/v1    Role                      roles                      ns      -        -
            rbac.authorization.k8s.io/v1    RoleBinding               rolebindings               ns      -        -
            rbac.authorization.k8s.io/v1    ClusterRole               clusterroles               cluster -        -
            rbac.authorization.k8s.io/v1    ClusterRoleBinding        clusterrolebindings        cluster -        -
            coordination.k8s.io/v1          Lease                     leases                     ns      -        -
            storage.k8s.io/v1               StorageClass              storageclasses             cluster sc       -
            networking.k8s.io/v1            NetworkPolicy             networkpolicies            ns      netpol   GENERATION
            networking.k8s.io/v1            Ingress                   ingresses                  ns      ing      STATUS,GENERATION
            policy/v1                       PodDisruptionBudget       poddisruptionbudgets       ns      pdb      STATUS,GENERATION
            scheduling.k8s.io/v1            PriorityClass             priorityclasses            cluster pc       -
            autoscaling/v2,v1               HorizontalPodAutoscaler   horizontalpodautoscalers   ns      hpa      STATUS
            discovery.k8s.io/v1             EndpointSlice             endpointslices             ns      -        -
            apiextensions.k8s.io/v1         CustomResourceDefinition  customresourcedefinitions  cluster crd,crds STATUS,GENERATION
            admissionregistration.k8s.io/v1 ValidatingWebhookConfiguration validatingwebhookconfigurations cluster - GENERATION
            admissionregistration.k8s.io/v1 MutatingWebhookConfiguration mutatingwebhookconfigurations cluster - GENERATION
            snapshot.storage.k8s.io/v1      VolumeSnapshot            volumesnapshots            ns      vs       STATUS,GENERATION
            snapshot.storage.k8s.io/v1      VolumeSnapshotClass       volumesnapshotclasses      cluster vsclass  -
            snapshot.storage.k8s.io/v1      VolumeSnapshotContent     volumesnapshotcontents     cluster vsc      STATUS,GENERATION
            apps.openshift.io/v1            DeploymentConfig          deploymentconfigs          ns      dc       STATUS,SCALE,GENERATION
            cr.kanister.io/v1alpha1         ActionSet                 actionsets                 ns      -        GENERATION
            cr.kanister.io/v1alpha1         Blueprint                 blueprints                 ns      -        GENERATION
            cr.kanister.io/v1alpha1         Profile                   profiles                   ns      -        GENERATION
            """;

    private static final Set<String> IN_ALL = Set.of(
            "pods",
            "services",
            "replicationcontrollers",
            "deployments",
            "replicasets",
            "statefulsets",
            "daemonsets",
            "jobs",
            "cronjobs",
            "deploymentconfigs");

    private BuiltInTypes() {}

    static List<ResourceType> all() {
        List<ResourceType> types = new ArrayList<>();
        TABLE.lines().map(line -> parse(line.trim().split("\\s+"))).forEach(types::add);
        return types;
    }

    private static ResourceType parse(String[] column) {
        int slash = column[0].indexOf('/');
        return new ResourceType(
                slash < 0 ? "" : column[0].substring(0, slash),
                list(column[0].substring(slash + 1)),
                column[1],
                column[2],
                column[1].toLowerCase(Locale.ROOT),
                column[3].equals("ns"),
                list(column[4]),
                IN_ALL.contains(column[2]) ? List.of("all") : List.of(),
                features(column[5]),
                column[0].startsWith("cr."));
    }

    private static List<String> list(String cell) {
        return cell.equals("-") ? List.of() : List.of(cell.split(","));
    }

    private static Set<Feature> features(String cell) {
        EnumSet<Feature> features = EnumSet.noneOf(Feature.class);
        list(cell).forEach(name -> features.add(Feature.valueOf(name)));
        return features;
    }
}
