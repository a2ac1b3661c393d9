package io.jerrycan.spec

import io.fabric8.kubernetes.client.KubernetesClient
import io.jerrycan.cluster.LocalCluster
import io.jerrycan.cluster.LocalClusterProvider
import io.jerrycan.cluster.Manifests
import io.jerrycan.embedded.local.EmbeddedClusterProvider
import io.jerrycan.embedded.storage.FileTrees
import io.jerrycan.function.FunctionCatalog
import io.jerrycan.model.Blueprint
import spock.lang.Specification

import java.nio.file.Files
import java.nio.file.Path

/**
 * The base of a spec of blueprints: each feature has an embedded cluster of its own, whose pods are local processes, and
 * actions are performed by the compiler and the engine that production uses.
 *
 * <p>Files are named as seen from the folder of the module.
 */
abstract class BlueprintSpec extends Specification {
    private Path toolsFolder

    LocalCluster cluster

    KubernetesClient kubernetes

    def setup() {
        toolsFolder = Files.createTempDirectory('tools')
        LocalClusterProvider provider = new EmbeddedClusterProvider()
        cluster = provider.start(Optional.empty(), [toolsFolder])
        kubernetes = cluster.newClient()
    }

    def cleanup() {
        kubernetes?.close()
        cluster?.close()
        if (toolsFolder) {
            FileTrees.delete(toolsFolder)
        }
    }

    /** The functions that blueprints can call; those on the class path unless a spec says otherwise. */
    FunctionCatalog functions() {
        FunctionCatalog.load()
    }

    /** The classes that Groovy blueprints may import; none unless a spec says otherwise. */
    List<Class<?>> libraries() {
        []
    }

    /** Creates what a file of manifests holds, and waits until its workloads are ready. */
    void manifests(String file) {
        Manifests.create(kubernetes, Path.of(file))
    }

    /** Creates what a YAML text of manifests holds, and waits until its workloads are ready. */
    void apply(String yaml) {
        Manifests.create(kubernetes, 'the manifests of the spec', yaml)
    }

    /** Puts a stand-in for a program on the PATH of every pod: a script with its interpreter in the first line. */
    void tool(String name, String script) {
        def file = toolsFolder.resolve(name)
        Files.writeString(file, script)
        file.toFile().executable = true
    }

    /** The folder with the data of a claim. */
    Path claim(String namespace, String name) {
        cluster.claimFolder(namespace, name)
    }

    /** The folder with what is in the location of the default profile. */
    Path store() {
        cluster.sharedFolder()
    }

    /**
     * Performs an action and waits for its end.
     *
     * @param request what the action runs on and with; may have {@code object} ({@code 'statefulset/shop/orders'}),
     *     {@code from} (an earlier {@link Performed}, for its artifacts), {@code artifacts}, {@code options},
     *     {@code secrets}, {@code configMaps} and {@code profile} ({@code 'namespace/name'}); without a profile data goes
     *     to {@link #store()}
     * @param blueprint a file in Groovy or YAML, or a {@link Blueprint}
     */
    Performed perform(Map<String, Object> request = [:], Object blueprint, String action) {
        new Performance(kubernetes, functions(), libraries()).perform(blueprint, action, request)
    }

    /**
     * What {@code jerrycan plan} says that {@link #perform} would do: arguments, pods and permissions, as YAML. The folder
     * of {@link #store()}, which is another in each run, is written {@code <store>}.
     */
    String plan(Map<String, Object> request = [:], Object blueprint, String action) {
        new Performance(kubernetes, functions(), libraries()).plan(blueprint, action, request).replace(store().toString(), '<store>')
    }

    /**
     * Holds a text, such as a {@link #plan}, against a file of the project. {@code -Djerrycan.update=true} writes the file
     * instead.
     *
     * @throws AssertionError with the lines that differ
     */
    boolean matches(String actual, String file) {
        ExpectedFile.check(Path.of(file), actual)
        true
    }
}
