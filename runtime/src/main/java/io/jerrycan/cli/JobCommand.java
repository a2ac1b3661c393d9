package io.jerrycan.cli;

import io.fabric8.kubernetes.client.KubernetesClient;
import io.jerrycan.cli.SecretOption.InSecret;
import io.jerrycan.function.FunctionCatalog;
import io.jerrycan.function.Permissions;
import io.jerrycan.function.RunSettings;
import io.jerrycan.job.JobManifests;
import io.jerrycan.job.JobRequest;
import io.jerrycan.job.JobSubmission;
import io.jerrycan.model.Blueprint;
import io.jerrycan.model.Value;
import io.jerrycan.plan.Plan;
import io.jerrycan.plan.Plan.PlannedStep;
import io.jerrycan.yaml.YamlWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code jerrycan job}: a run as a Job in the cluster, which has the rights that the run needs and no others. */
@Command(
        name = "job",
        description = "Print or apply a Job that runs an action in the cluster, with the minimal rights for it.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class JobCommand implements Callable<Integer> {
    private static final Pattern NAME = Pattern.compile("[a-z0-9]([-a-z0-9]{0,50}[a-z0-9])?");

    @Mixin
    private BlueprintArgument blueprint;

    @Parameters(index = "1", paramLabel = "ACTION", description = "such as backup")
    private String action;

    @Mixin
    private RequestOptions request;

    @Mixin
    private FromOption from;

    @Mixin
    private KubeconfigOption cluster;

    @Option(names = "--offline", description = "ask no cluster; what it would tell about needed rights is missing")
    private boolean offline;

    @Option(names = "--namespace", paramLabel = "NAME", description = "of the Job; otherwise the current one")
    private String namespace;

    @Option(
            names = "--name",
            paramLabel = "NAME",
            description = "of the Job and all that goes with it; otherwise of blueprint and action")
    private String name;

    @Option(
            names = "--image",
            paramLabel = "IMAGE",
            defaultValue = "jerrycan:latest",
            description = "of the Job's pod (${DEFAULT-VALUE})")
    private String image;

    @Option(
            names = "--service-account",
            paramLabel = "NAME",
            description = "one that exists in the Job's namespace, to get the rights; otherwise one is made")
    private Optional<String> account = Optional.empty();

    @Option(
            names = "--retries",
            paramLabel = "COUNT",
            defaultValue = "6",
            description = "how many pods may take the place of one that was lost, and go on (${DEFAULT-VALUE})")
    private int retries;

    @Option(
            names = "--env",
            paramLabel = "NAME=VALUE",
            converter = KeyValue.Argument.class,
            description =
                    "a variable of the Job's pod, such as POD_NAMESPACE or POD_SERVICE_ACCOUNT for the pods of functions,"
                            + " or LOG_LEVEL; no secrets")
    private List<KeyValue> environment = List.of();

    @Mixin
    private RunFlags flags;

    @Mixin
    private ProgressOptions output;

    @Option(names = "--apply", description = "create all of it in the cluster, instead of printing it")
    private boolean apply;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        if (offline && (apply || cluster.isGiven())) {
            throw new ParameterException(
                    spec.commandLine(), "--offline asks no cluster; leave --kubeconfig and --apply out");
        }
        if (KeyValue.map(environment).containsKey("POD_NAME")) {
            throw new ParameterException(
                    spec.commandLine(), "--env POD_NAME is what the Job's pod is called; leave it out");
        }
        FunctionCatalog catalog = FunctionCatalog.load();
        Blueprint read = blueprint.read(catalog, action);
        try (Planning planning = open(catalog)) {
            JobRequest job = job(read, planning);
            List<Map<String, Object>> manifests = JobManifests.of(job);
            if (apply) {
                KubernetesClient client = planning.session().orElseThrow().client();
                JobSubmission.create(client, manifests);
                say("job " + job.namespace() + "/" + job.name() + " was created; its record is configmap "
                        + job.namespace() + "/" + job.record());
            } else {
                print(manifests);
            }
        }
        return ExitCode.DONE;
    }

    private Planning open(FunctionCatalog catalog) throws IOException {
        if (offline) {
            return Planning.offline(catalog, settings("default"), request, from.artifacts());
        }
        ClusterSession session = cluster.open();
        return Planning.online(catalog, settings(session.namespace()), session, request, from.artifacts());
    }

    /** As the pod will have them, not as this machine has them. */
    private RunSettings settings(String current) {
        return flags.applyTo(RunSettings.from(KeyValue.map(environment), namespace == null ? current : namespace));
    }

    private JobRequest job(Blueprint read, Planning planning) throws Exception {
        Asked asked = planning.asked(read, action);
        Plan plan = planning.planner().plan(read, asked.spec(), asked.needed());
        plan.phases().stream()
                .filter(PlannedStep::fails)
                .forEach(phase -> warn("phase " + phase.name() + " would fail, so that what it needs is not known: "
                        + phase.problem().orElseThrow()));
        Permissions needed = plan.neededAtMost();
        needed.unknown().forEach(what -> warn("not known yet, and not among the rights of the Job: " + what));
        return new JobRequest(
                name(read),
                jobNamespace(planning),
                image,
                account,
                read,
                asked.spec(),
                runFlags(asked),
                KeyValue.map(environment),
                retries,
                needed);
    }

    /** Functions may make their pods elsewhere. */
    private String jobNamespace(Planning planning) {
        return namespace != null
                ? namespace
                : planning.session().map(ClusterSession::namespace).orElse("default");
    }

    private List<String> runFlags(Asked asked) {
        List<String> all = new ArrayList<>(flags.written());
        all.addAll(output.written());
        for (SecretOption option : asked.secretOptions()) {
            if (!(option.source() instanceof InSecret)) {
                throw new ParameterException(
                        spec.commandLine(),
                        "a Job cannot read the secret option '" + option.key()
                                + "' from there; put the value into a Secret" + " and write --secret-option "
                                + option.key() + "=secret:NAMESPACE/NAME/KEY");
            }
            all.addAll(List.of(
                    "--secret-option", option.key() + "=" + option.source().written()));
        }
        return all;
    }

    private String name(Blueprint read) {
        String wanted =
                name != null ? name : ("jerrycan-" + read.metadata().name() + "-" + action).toLowerCase(Locale.ROOT);
        if (!NAME.matcher(wanted).matches()) {
            throw new ParameterException(
                    spec.commandLine(),
                    "'" + wanted + "' cannot be the name of a Job; give --name one of at most 52 letters, digits and"
                            + " hyphens");
        }
        return wanted;
    }

    private void print(List<Map<String, Object>> manifests) {
        PrintWriter out = spec.commandLine().getOut();
        out.print(YamlWriter.write(manifests.stream().map(Value::of).toList()));
        out.flush();
    }

    private void say(String text) {
        spec.commandLine().getOut().println(text);
        spec.commandLine().getOut().flush();
    }

    private void warn(String text) {
        spec.commandLine().getErr().println("jerrycan: " + text);
    }
}
