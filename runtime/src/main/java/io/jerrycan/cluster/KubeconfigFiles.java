package io.jerrycan.cluster;

import io.fabric8.kubernetes.api.model.AuthInfo;
import io.fabric8.kubernetes.api.model.Cluster;
import io.fabric8.kubernetes.api.model.Config;
import io.fabric8.kubernetes.api.model.Context;
import io.fabric8.kubernetes.api.model.NamedAuthInfo;
import io.fabric8.kubernetes.api.model.NamedCluster;
import io.fabric8.kubernetes.api.model.NamedContext;
import io.fabric8.kubernetes.client.internal.KubeConfigUtils;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Looks at kubeconfig files before the client library does, which takes much of what is wrong with one for a cluster that
 * does not answer. Follows {@code kubectl}: of several files the first that says something holds, and those that do not
 * exist are passed over.
 */
final class KubeconfigFiles {
    private static final String ANOTHER = "name another with --kubeconfig or KUBECONFIG";

    private record Read(Path file, Config config) {}

    /** A part of one of the files, and which. */
    private record Part<T>(Path file, String name, T value) {}

    private final List<Read> files;

    private KubeconfigFiles(List<Read> files) {
        this.files = files;
    }

    /** @throws WrongKubeconfig when they do not say which cluster, or name files that are not there */
    static void check(List<Path> files) {
        List<Path> there = files.stream().filter(Files::exists).toList();
        if (there.isEmpty()) {
            throw new WrongKubeconfig("there is no kubeconfig " + names(files.stream()) + "; " + ANOTHER);
        }
        new KubeconfigFiles(there.stream().map(KubeconfigFiles::read).toList()).check();
    }

    private static Read read(Path file) {
        String text;
        try {
            text = Files.readString(file);
        } catch (IOException e) {
            throw new WrongKubeconfig("cannot read kubeconfig " + file + "; " + ANOTHER, e);
        }
        if (text.isBlank()) {
            throw new WrongKubeconfig("kubeconfig " + file + " is empty; " + ANOTHER);
        }
        try {
            return new Read(file, Objects.requireNonNull(KubeConfigUtils.parseConfigFromString(text)));
        } catch (RuntimeException noConfig) {
            throw new WrongKubeconfig(
                    "kubeconfig " + file + " is neither YAML nor JSON of a Config; " + ANOTHER, noConfig);
        }
    }

    private void check() {
        Context context = context();
        Part<Cluster> cluster = find("cluster", Objects.requireNonNullElse(context.getCluster(), ""), clusters());
        if (cluster.value().getServer() == null || cluster.value().getServer().isBlank()) {
            throw new WrongKubeconfig("cluster '" + context.getCluster() + "' in kubeconfig " + cluster.file()
                    + " has no server; add its URL, or " + ANOTHER);
        }
        checkFile(cluster, "certificate-authority", Cluster::getCertificateAuthority);
        if (context.getUser() != null && !context.getUser().isEmpty()) {
            Part<AuthInfo> user = find("user", context.getUser(), users());
            checkFile(user, "client-certificate", AuthInfo::getClientCertificate);
            checkFile(user, "client-key", AuthInfo::getClientKey);
            checkFile(user, "tokenFile", AuthInfo::getTokenFile);
        }
    }

    private Context context() {
        String known = contexts().map(Part::name).distinct().collect(Collectors.joining(", "));
        if (known.isEmpty()) {
            throw new WrongKubeconfig(
                    "kubeconfig " + names() + " has no contexts, so that it names no cluster; " + ANOTHER);
        }
        String current = files.stream()
                .map(read -> Objects.requireNonNullElse(read.config().getCurrentContext(), ""))
                .filter(name -> !name.isEmpty())
                .findFirst()
                .orElseThrow(() -> new WrongKubeconfig("kubeconfig " + names()
                        + " has no current-context; choose one with 'kubectl config use-context': " + known));
        return contexts()
                .filter(context -> context.name().equals(current))
                .map(Part::value)
                .findFirst()
                .orElseThrow(() -> new WrongKubeconfig("kubeconfig " + names() + " has no context '" + current
                        + "', which is its current-context; choose one with 'kubectl config use-context': " + known));
    }

    private Stream<Part<Context>> contexts() {
        return parts(Config::getContexts, NamedContext::getName, NamedContext::getContext);
    }

    private Stream<Part<Cluster>> clusters() {
        return parts(Config::getClusters, NamedCluster::getName, NamedCluster::getCluster);
    }

    private Stream<Part<AuthInfo>> users() {
        return parts(Config::getUsers, NamedAuthInfo::getName, NamedAuthInfo::getUser);
    }

    private <N, T> Stream<Part<T>> parts(
            Function<Config, List<N>> list, Function<N, String> name, Function<N, T> value) {
        return files.stream()
                .flatMap(read -> Objects.requireNonNullElse(list.apply(read.config()), List.<N>of()).stream()
                        .filter(part -> name.apply(part) != null && value.apply(part) != null)
                        .map(part -> new Part<>(read.file(), name.apply(part), value.apply(part))));
    }

    private <T> Part<T> find(String kind, String name, Stream<Part<T>> parts) {
        return parts.filter(part -> part.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new WrongKubeconfig("kubeconfig " + names() + " has no " + kind + " '" + name
                        + "', which its current context names; add it, or " + ANOTHER));
    }

    private static <T> void checkFile(Part<T> part, String field, Function<T, String> fileOf) {
        String file = fileOf.apply(part.value());
        if (file != null && !file.isEmpty() && !Files.isReadable(part.file().resolveSibling(file))) {
            throw new WrongKubeconfig("kubeconfig " + part.file() + " names the " + field + " " + file
                    + ", which cannot be read; mend it, or " + ANOTHER);
        }
    }

    private String names() {
        return names(files.stream().map(Read::file));
    }

    private static String names(Stream<Path> files) {
        return files.map(Path::toString).collect(Collectors.joining(", "));
    }
}
