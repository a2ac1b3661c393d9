package io.jerrycan.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.jerrycan.function.FunctionCatalog;
import io.jerrycan.model.Blueprint;
import io.jerrycan.plan.Plan;
import io.jerrycan.plan.PlanDocument;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code jerrycan plan}: what an action would do, without doing it. */
@Command(
        name = "plan",
        description = "Print what an action would do: arguments, pods and permissions. Changes nothing.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class PlanCommand implements Callable<Integer> {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Mixin
    private BlueprintArgument blueprint;

    @Parameters(index = "1", paramLabel = "ACTION", description = "such as backup")
    private String action;

    @Mixin
    private PlanOptions options;

    @Option(names = "--json", description = "print the plan as one JSON object")
    private boolean json;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        FunctionCatalog catalog = FunctionCatalog.load();
        Blueprint read = blueprint.read(catalog, action);
        Plan plan;
        try (Planning planning = options.open(catalog)) {
            plan = planning.plan(read, action);
        }
        PrintWriter out = spec.commandLine().getOut();
        out.print(json ? json(plan) : PlanDocument.yaml(plan));
        out.flush();
        return plan.isSound() ? ExitCode.DONE : ExitCode.PHASE_FAILED;
    }

    private static String json(Plan plan) throws JsonProcessingException {
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(PlanDocument.data(plan)) + "\n";
    }
}
