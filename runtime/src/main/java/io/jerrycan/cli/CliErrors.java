package io.jerrycan.cli;

import io.fabric8.kubernetes.client.KubernetesClientException;
import io.jerrycan.cluster.ClusterUnreachable;
import io.jerrycan.cluster.WrongKubeconfig;
import io.jerrycan.engine.ErrorText;
import io.jerrycan.engine.ParamsFailure;
import io.jerrycan.engine.record.StoreFailure;
import io.jerrycan.source.InvalidBlueprint;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** What the command says when it fails, and with which {@link ExitCode}. */
final class CliErrors {
    private static final int NOT_FOUND = 404;

    private CliErrors() {}

    static int usage(ParameterException wrong, String[] arguments) {
        CommandLine command = wrong.getCommandLine();
        PrintWriter err = command.getErr();
        err.println("jerrycan: "
                + (wrong instanceof UnmatchedArgumentException unknown
                        ? UnknownArgument.describe(unknown)
                        : wrong.getMessage()));
        err.println("see '" + command.getCommandSpec().qualifiedName() + " --help'");
        err.flush();
        return ExitCode.USAGE;
    }

    static int failure(Exception failure, CommandLine command, ParseResult arguments) {
        PrintWriter err = command.getErr();
        try {
            return failure(failure, err);
        } finally {
            err.flush();
        }
    }

    private static int failure(Exception failure, PrintWriter err) {
        if (failure instanceof InvalidBlueprint invalid) {
            invalid.problems().forEach(err::println);
            return ExitCode.BLUEPRINT_INVALID;
        } else if (failure instanceof InterruptedException) {
            err.println("jerrycan: cancelled");
            return ExitCode.CANCELLED;
        } else if (failure instanceof ClusterUnreachable) {
            err.println("jerrycan: " + failure.getMessage()
                    + "; check --kubeconfig, or use --embedded to run without a cluster");
            return ExitCode.CLUSTER_UNREACHABLE;
        } else if (failure instanceof WrongKubeconfig) {
            err.println("jerrycan: " + failure.getMessage());
            return ExitCode.CLUSTER_UNREACHABLE;
        } else if (failure instanceof ParamsFailure) {
            err.println("jerrycan: " + failure.getMessage());
            return failure.getCause() instanceof KubernetesClientException refused && refused.getCode() != NOT_FOUND
                    ? ExitCode.CLUSTER_UNREACHABLE
                    : ExitCode.PHASE_FAILED;
        } else if (failure instanceof KubernetesClientException) {
            err.println("jerrycan: " + ErrorText.of(failure));
            return ExitCode.CLUSTER_UNREACHABLE;
        } else if (failure instanceof StoreFailure || failure instanceof IOException) {
            err.println("jerrycan: " + failure.getMessage());
            return ExitCode.UNEXPECTED;
        } else if (failure instanceof UncheckedIOException wrapped) {
            err.println("jerrycan: " + wrapped.getCause().getMessage());
            return ExitCode.UNEXPECTED;
        }
        err.println("jerrycan: something unexpected happened; please report it with what follows");
        failure.printStackTrace(err);
        return ExitCode.UNEXPECTED;
    }
}
