package io.jerrycan.cli;

import io.jerrycan.function.FunctionCatalog;
import io.jerrycan.function.RunSettings;
import java.io.IOException;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The flags of commands that tell of an action without running it. */
final class PlanOptions {
    @Mixin
    private RequestOptions request;

    @Mixin
    private FromOption from;

    @Mixin
    private ClusterOptions cluster;

    @Mixin
    private PodOptions pods;

    @Option(names = "--offline", description = "ask no cluster; what one would have to be asked for is shown as <...>")
    private boolean offline;

    @Option(
            names = "--namespace",
            paramLabel = "NAME",
            description = "where pods are made whose phases name no namespace; otherwise the current one")
    private String namespace;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    Planning open(FunctionCatalog catalog) throws IOException {
        if (offline && cluster.isGiven()) {
            throw new ParameterException(
                    spec.commandLine(), "--offline asks no cluster; leave --kubeconfig and --embedded out");
        } else if (offline) {
            return Planning.offline(catalog, settings("default"), request, from.artifacts());
        }
        ClusterSession session = cluster.open();
        return Planning.online(catalog, settings(session.namespace()), session, request, from.artifacts());
    }

    private RunSettings settings(String current) {
        return pods.applyTo(RunSettings.from(System.getenv(), namespace == null ? current : namespace));
    }
}
