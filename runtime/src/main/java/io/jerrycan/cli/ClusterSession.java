package io.jerrycan.cli;

import io.fabric8.kubernetes.client.KubernetesClient;
import io.jerrycan.cluster.LocalCluster;
import io.jerrycan.engine.Engine;
import io.jerrycan.function.FunctionCatalog;
import io.jerrycan.function.RunSettings;
import io.jerrycan.model.ObjectReference;
import io.jerrycan.params.ParamsReader;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** A cluster for the time of one command. */
record ClusterSession(KubernetesClient client, Optional<LocalCluster> local) implements AutoCloseable {
    static ClusterSession of(LocalCluster cluster) {
        return new ClusterSession(cluster.newClient(), Optional.of(cluster));
    }

    /** The Profile that an embedded cluster comes with. */
    Optional<ObjectReference> defaultProfile() {
        return local.map(
                cluster -> ObjectReference.of("Profile", LocalCluster.PROFILE_NAMESPACE, LocalCluster.PROFILE));
    }

    /** URL of the API server, for those who want to know whether it is the same; absent for one of this process. */
    Optional<String> server() {
        return local.isPresent()
                ? Optional.empty()
                : Optional.of(client.getMasterUrl().toString());
    }

    /** What an action runs on when nothing else is named. */
    ObjectReference defaultObject() {
        return ObjectReference.of("namespace", namespace(), namespace());
    }

    String namespace() {
        return Optional.ofNullable(client.getNamespace()).orElse("default");
    }

    Engine engine(FunctionCatalog catalog) {
        return engine(catalog, UnaryOperator.identity());
    }

    /** @param settings changes those of the environment */
    Engine engine(FunctionCatalog catalog, UnaryOperator<RunSettings> settings) {
        RunSettings ofEnvironment = RunSettings.from(System.getenv(), namespace());
        return new Engine(catalog, new ParamsReader(client), client, settings.apply(ofEnvironment));
    }

    @Override
    public void close() {
        client.close();
        local.ifPresent(LocalCluster::close);
    }
}
