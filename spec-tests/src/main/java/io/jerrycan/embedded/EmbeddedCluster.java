package io.jerrycan.embedded;

import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.ConfigBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import io.fabric8.kubernetes.client.jdkhttp.JdkHttpClientFactory;
import io.jerrycan.embedded.access.Authorizer;
import io.jerrycan.embedded.access.User;
import io.jerrycan.embedded.api.ApiServer;
import io.jerrycan.embedded.controllers.Controllers;
import io.jerrycan.embedded.kubelet.Kubelet;
import io.jerrycan.embedded.kubelet.KubeletOptions;
import io.jerrycan.embedded.resources.Resources;
import io.jerrycan.embedded.storage.DataFolder;
import io.jerrycan.embedded.storage.FileTrees;
import io.jerrycan.embedded.store.ResourceStore;
import io.jerrycan.embedded.store.ResourceTypes;
import io.jerrycan.embedded.store.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A Kubernetes cluster in this JVM, on a free port of the loopback interface, without TLS. Objects live in
 * memory; pods are local processes; volumes and snapshots are folders. A request without a name may do everything; one
 * that impersonates a user, or bears a service account's name as its token, may do what RBAC allows.
 *
 * <p>It speaks to fabric8's clients and to kubectl. It has namespaces {@code default} and {@code kube-system}, a node
 * {@code embedded}, and a storage class {@code embedded}. What it does not imitate: authentication,
 * admission webhooks, quotas, images, networks and services (names of services do not resolve), probes, resource limits,
 * SPDY, attach, port-forward, protobuf bodies, CronJobs and DaemonSets.
 */
public final class EmbeddedCluster implements AutoCloseable {

    private final AtomicBoolean closed = new AtomicBoolean();
    private final Thread exitHook = new Thread(this::close, "embedded-exit");
    private final boolean temporary;
    private final DataFolder data;
    private final ResourceStore store;
    private final Resources resources;
    private final Kubelet kubelet;
    private final Controllers controllers;
    private final Authorizer authorizer;
    private final ApiServer api;

    private EmbeddedCluster(EmbeddedOptions options) throws IOException {
        temporary = options.dataDir() == null;
        data = DataFolder.of(options.dataDir());
        ResourceTypes types = new ResourceTypes();
        store = new ResourceStore(options.historySize());
        resources = new Resources(types, store, options.hasNamespacesAppear());
        List<Path> shared = new ArrayList<>(options.podPath());
        shared.addAll(options.hostPaths());
        kubelet = new Kubelet(
                resources,
                data,
                new KubeletOptions(
                        environment(options),
                        shared,
                        options.restartBackoff(),
                        (namespace, token) -> Kubeconfig.text(url(), namespace, token),
                        options.isEnforcing(),
                        options.isIsolated()));
        controllers = new Controllers(resources, data);
        kubelet.start();
        controllers.start();
        seed();
        authorizer = new Authorizer(resources);
        api = ApiServer.start(resources, kubelet, authorizer, options.bookmarkInterval());
        Runtime.getRuntime().addShutdownHook(exitHook);
    }

    public static EmbeddedCluster start() {
        return start(EmbeddedOptions.defaults());
    }

    public static EmbeddedCluster start(EmbeddedOptions options) {
        try {
            return new EmbeddedCluster(options);
        } catch (IOException e) {
            throw new UncheckedIOException("the data folder of the embedded cluster cannot be made", e);
        }
    }

    private void seed() {
        for (String name : List.of("default", "kube-system")) {
            resources.create(resources.type("namespaces"), Trees.parse("{\"metadata\":{\"name\":\"" + name + "\"}}"));
        }
        resources.create(resources.type("storageclasses.storage.k8s.io"), Trees.parse("""
                        {"metadata": {"name": "embedded",
                            "annotations": {"storageclass.kubernetes.io/is-default-class": "true"}},
                         "provisioner": "embedded", "reclaimPolicy": "Delete", "volumeBindingMode": "Immediate"}
                        """));
        resources.create(resources.type("volumesnapshotclasses.snapshot.storage.k8s.io"), Trees.parse("""
                        {"metadata": {"name": "embedded",
                            "annotations": {"snapshot.storage.kubernetes.io/is-default-class": "true"}},
                         "driver": "embedded", "deletionPolicy": "Delete"}
                        """));
    }

    private static Map<String, String> environment(EmbeddedOptions options) {
        Map<String, String> environment = new LinkedHashMap<>();
        environment.put(
                "PATH",
                Stream.concat(options.podPath().stream().map(Path::toString), Stream.of(System.getenv("PATH")))
                        .collect(Collectors.joining(":")));
        environment.putAll(options.podEnv());
        return environment;
    }

    public URI url() {
        return api.url();
    }

    /** Writes a kubeconfig whose namespace is {@code default}; returns the file. */
    public Path writeKubeconfig(Path file) {
        try {
            return Files.writeString(file, Kubeconfig.text(url(), "default"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A client of this cluster, in namespace {@code default}; whoever asks for it closes it. */
    public KubernetesClient newClient() {
        Config config = new ConfigBuilder(Config.empty())
                .withMasterUrl(url().toString())
                .withNamespace("default")
                .withRequestRetryBackoffLimit(0)
                .build();
        return new KubernetesClientBuilder()
                .withHttpClientFactory(new JdkHttpClientFactory())
                .withConfig(config)
                .build();
    }

    /** A client that may do what RBAC allows a service account, which need not exist; whoever asks for it closes it. */
    public KubernetesClient newClient(String namespace, String serviceAccount) {
        Config config = new ConfigBuilder(Config.empty())
                .withMasterUrl(url().toString())
                .withNamespace(namespace)
                .withImpersonateUsername(
                        User.serviceAccount(namespace, serviceAccount).name())
                .withRequestRetryBackoffLimit(0)
                .build();
        return new KubernetesClientBuilder()
                .withHttpClientFactory(new JdkHttpClientFactory())
                .withConfig(config)
                .build();
    }

    /** What RBAC has forbidden so far, in the words of the answers. */
    public List<String> refusals() {
        return authorizer.refusals();
    }

    /** The folder with the data of a claim's volume. */
    public Path claimFolder(String namespace, String claim) {
        return data.claim(namespace, claim);
    }

    /** A folder that every container sees at its own path and may write to, such as for a location of data. */
    public Path sharedFolder() {
        return data.shared();
    }

    /** Makes every watch that resumes from an older version see 410, as compaction in a real cluster does. */
    public void forgetHistory() {
        store.compact();
    }

    /** Ends the API and every process of every pod, and deletes the data folder, or only what pods left in a given one. */
    @Override
    public void close() {
        if (!closed.compareAndSet(false, true)) {
            return;
        }
        if (Thread.currentThread() != exitHook) {
            removeExitHook();
        }
        api.close();
        controllers.close();
        kubelet.close();
        try {
            FileTrees.delete(data.scratch());
            FileTrees.delete(temporary ? data.root() : data.pods());
        } catch (IOException e) {
            throw new UncheckedIOException("the files of the embedded cluster cannot be deleted", e);
        }
    }

    private void removeExitHook() {
        try {
            Runtime.getRuntime().removeShutdownHook(exitHook);
        } catch (IllegalStateException alreadyExiting) {
            // the hook finds the cluster closed
        }
    }

    @Override
    public String toString() {
        return "embedded cluster at " + url();
    }
}
