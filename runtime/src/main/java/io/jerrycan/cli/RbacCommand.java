package io.jerrycan.cli;

import io.jerrycan.function.FunctionCatalog;
import io.jerrycan.function.Permissions;
import io.jerrycan.function.Placeholder;
import io.jerrycan.model.Blueprint;
import io.jerrycan.model.ObjectReference;
import io.jerrycan.model.Value;
import io.jerrycan.model.Value.Text;
import io.jerrycan.plan.Plan;
import io.jerrycan.plan.Plan.PlannedStep;
import io.jerrycan.plan.Roles;
import io.jerrycan.plan.Rules;
import io.jerrycan.yaml.YamlWriter;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code jerrycan rbac}: the roles with which a service account can run an action, and nothing else. */
@Command(
        name = "rbac",
        description = "Print the minimal Roles and RoleBindings for an action, or for all actions of a blueprint.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class RbacCommand implements Callable<Integer> {
    @Mixin
    private BlueprintArgument blueprint;

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "ACTION",
            description = "such as backup; otherwise all actions together")
    private Optional<String> action = Optional.empty();

    @Mixin
    private PlanOptions options;

    @Option(
            names = "--service-account",
            paramLabel = "NAMESPACE/NAME",
            converter = ObjectArgument.Named.class,
            description = "whom to bind the roles to (default/jerrycan)")
    private ObjectReference account = ObjectReference.of("", "default", "jerrycan");

    @Option(names = "--name", paramLabel = "NAME", description = "of the roles; otherwise of blueprint and action")
    private String name;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        FunctionCatalog catalog = FunctionCatalog.load();
        Blueprint read = action.isPresent() ? blueprint.read(catalog, action.get()) : blueprint.read(catalog);
        List<String> actions = action.map(List::of)
                .orElseGet(
                        () -> read.actions().keySet().stream().map(Text::text).toList());
        List<Plan> plans = new ArrayList<>();
        try (Planning planning = options.open(catalog)) {
            for (String one : actions) {
                plans.add(planning.plan(read, one));
            }
        }
        print(read.metadata().name(), Rules.of(all(plans)));
        List<PlannedStep> broken = plans.stream()
                .flatMap(plan -> plan.phases().stream())
                .filter(PlannedStep::fails)
                .toList();
        broken.forEach(this::warn);
        return broken.isEmpty() ? ExitCode.DONE : ExitCode.PHASE_FAILED;
    }

    private static Permissions all(List<Plan> plans) {
        return plans.stream().map(Plan::neededAtMost).reduce(Permissions.NONE, Permissions::and);
    }

    private void print(String blueprintName, Rules rules) {
        PrintWriter out = spec.commandLine().getOut();
        rules.unknown().forEach(what -> out.println("# not known yet, and in no rule: " + what));
        List<Map<String, Object>> manifests = Roles.manifests(
                rules,
                name == null ? roleName(blueprintName) : name,
                account.namespace().orElseThrow().text(),
                account.name().orElseThrow().text());
        List<String> namespaces = rules.byNamespace().keySet().stream()
                .flatMap(namespace -> Stream.of(namespace, namespace))
                .toList();
        for (int i = 0; i < manifests.size(); i++) {
            String separator = i == 0 ? "" : "---\n";
            String where = Placeholder.isIn(namespaces.get(i))
                    ? "# namespace: " + Placeholder.show(namespaces.get(i)) + "\n"
                    : "";
            out.print(separator + where + YamlWriter.write(Value.of(manifests.get(i))));
        }
        out.flush();
    }

    private String roleName(String blueprintName) {
        return "jerrycan-" + blueprintName
                + action.map(one -> "-" + one.toLowerCase(Locale.ROOT)).orElse("");
    }

    private void warn(PlannedStep phase) {
        spec.commandLine()
                .getErr()
                .println("jerrycan: phase " + phase.name() + " would fail, so that what it needs is not known: "
                        + phase.problem().orElseThrow());
    }
}
