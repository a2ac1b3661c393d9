package io.jerrycan.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The flags that say which cluster. */
final class ClusterOptions {
    @Mixin
    private KubeconfigOption kubeconfig;

    @Option(names = "--embedded", description = "a cluster inside this process, whose pods are local processes")
    private boolean embedded;

    @Mixin
    private LocalClusterOptions local;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    boolean isGiven() {
        return embedded || kubeconfig.isGiven();
    }

    /** The same as a command line that holds in any folder. */
    List<String> written() {
        List<String> written = new ArrayList<>(kubeconfig.written());
        if (embedded) {
            written.add("--embedded");
            written.addAll(local.written());
        }
        return written;
    }

    ClusterSession open() throws IOException {
        if (!embedded) {
            if (local.isGiven()) {
                throw new ParameterException(spec.commandLine(), "--apply and --tools go with --embedded");
            }
            return kubeconfig.open();
        }
        if (kubeconfig.isGiven()) {
            throw new ParameterException(spec.commandLine(), "--embedded and --kubeconfig exclude each other");
        }
        return local.open();
    }
}
