package io.jerrycan.cluster;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.fabric8.kubernetes.client.Watch;
import io.fabric8.kubernetes.client.Watcher;
import io.fabric8.kubernetes.client.WatcherException;
import io.fabric8.kubernetes.client.readiness.Readiness;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Creates an application from its manifests. */
public final class Manifests {
    private static final Duration READY = Duration.ofSeconds(60);

    private Manifests() {}

    /** As {@link #create(KubernetesClient, String, String)}, from a file. */
    public static void create(KubernetesClient client, Path file) throws IOException {
        try {
            create(client, file.toString(), Files.readString(file));
        } catch (NoSuchFileException missing) {
            throw new IOException("there is no manifest " + file, missing);
        }
    }

    /**
     * Creates the resources of a text of one or more YAML documents, in order, and waits until its Deployments and
     * StatefulSets are ready.
     *
     * @param name of the text, for errors
     * @throws IOException naming what is refused, or what does not get ready
     */
    public static void create(KubernetesClient client, String name, String text) throws IOException {
        List<HasMetadata> resources = load(client, name, text);
        for (HasMetadata resource : resources) {
            try {
                client.resource(resource).create();
            } catch (KubernetesClientException refused) {
                throw new IOException(
                        "cannot create " + describe(resource) + " of " + name + ": " + refused.getMessage(), refused);
            }
        }
        for (HasMetadata resource : resources) {
            awaitReady(client, resource);
        }
    }

    private static List<HasMetadata> load(KubernetesClient client, String name, String text) throws IOException {
        try {
            return client.load(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)))
                    .items();
        } catch (KubernetesClientException | IllegalArgumentException malformed) {
            throw new IOException(name + " holds no manifests: " + malformed.getMessage(), malformed);
        }
    }

    private static void awaitReady(KubernetesClient client, HasMetadata resource) throws IOException {
        if (!(resource instanceof Deployment || resource instanceof StatefulSet)) {
            return;
        }
        CompletableFuture<Void> ready = new CompletableFuture<>();
        // Not waitUntilReady: its informer and the thread that reads the watch can wait for each other for ever.
        try (Watch watch = client.resource(resource).watch(new UntilReady<>(ready))) {
            ready.get(READY.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException late) {
            throw new IOException(describe(resource) + " is not ready after " + READY.toSeconds() + " s", late);
        } catch (ExecutionException broken) {
            throw new IOException("cannot watch " + describe(resource), broken.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while waiting for " + describe(resource));
        }
    }

    /** Hears of a resource until it is ready. */
    private record UntilReady<T extends HasMetadata>(CompletableFuture<Void> ready) implements Watcher<T> {
        @Override
        public void eventReceived(Action action, T resource) {
            if (Readiness.getInstance().isReady(resource)) {
                ready.complete(null);
            }
        }

        @Override
        public void onClose(WatcherException cause) {
            ready.completeExceptionally(cause);
        }
    }

    private static String describe(HasMetadata resource) {
        return resource.getKind() + " " + resource.getMetadata().getName();
    }
}
