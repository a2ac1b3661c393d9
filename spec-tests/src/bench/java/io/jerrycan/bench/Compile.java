package io.jerrycan.bench;

import io.jerrycan.function.FunctionCatalog;
import io.jerrycan.groovy.BlueprintCompiler;
import io.jerrycan.groovy.CompilerOptions;
import io.jerrycan.model.Blueprint;
import io.jerrycan.source.Problem;
import io.jerrycan.template.Template;
import io.jerrycan.validate.BlueprintValidator;
import io.jerrycan.yaml.BlueprintYaml;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** What an author waits for, by the number of phases: compiling, reading and validating a blueprint, and its templates. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class Compile {
    private static final Map<String, Object> DATA =
            Map.of("Phases", Map.of("dump", Map.of("Output", Map.of("path", "a/b/c"))));

    @Param({"10", "100", "1000"})
    public int phases;

    private FunctionCatalog catalog;
    private BlueprintCompiler compiler;
    private String groovy;
    private String yaml;
    private Blueprint blueprint;
    private String templateText;
    private Template template;

    @Setup
    public void prepare() {
        catalog = FunctionCatalog.load();
        compiler = new BlueprintCompiler(catalog, CompilerOptions.in(Path.of(".")));
        groovy = Sources.groovy(phases);
        yaml = Sources.yaml(phases);
        blueprint = BlueprintYaml.read("bench.yaml", yaml).get(0);
        templateText = Sources.template(phases);
        template = Template.compile(templateText);
    }

    /** The whole way of a script: parse, check, evaluate, validate. */
    @Benchmark
    public Blueprint groovyCompile() {
        return compiler.compile("bench.groovy", groovy);
    }

    @Benchmark
    public List<Blueprint> yamlRead() {
        return BlueprintYaml.read("bench.yaml", yaml);
    }

    @Benchmark
    public List<Problem> validate() {
        return BlueprintValidator.validate(blueprint, catalog);
    }

    @Benchmark
    public Template templateCompile() {
        return Template.compile(templateText);
    }

    @Benchmark
    public String templateRender() {
        return template.render(DATA);
    }

    /** Runs all and prints a table; the log of JMH goes to the file that is named. */
    public static void main(String[] arguments) throws RunnerException {
        Options options = new OptionsBuilder()
                .include(Compile.class.getName())
                .output(arguments[0])
                .shouldFailOnError(true)
                .build();
        Map<String, Map<Integer, Result<?>>> table = new TreeMap<>();
        for (RunResult run : new Runner(options).run()) {
            String name = run.getParams().getBenchmark();
            table.computeIfAbsent(name.substring(name.lastIndexOf('.') + 1), key -> new TreeMap<>())
                    .put(Integer.valueOf(run.getParams().getParam("phases")), run.getPrimaryResult());
        }
        System.out.printf("%-16s %8s %14s %12s %14s %8s%n", "what", "phases", "us", "+-", "us/phase", "growth");
        table.forEach(Compile::print);
    }

    /** The last column is the time for a phase over that of the size before, so that 1 is linear. */
    private static void print(String name, Map<Integer, Result<?>> sizes) {
        double before = 0;
        for (Map.Entry<Integer, Result<?>> size : sizes.entrySet()) {
            double micros = size.getValue().getScore();
            double each = micros / size.getKey();
            System.out.printf(
                    "%-16s %8d %14.1f %12.1f %14.2f %8s%n",
                    name,
                    size.getKey(),
                    micros,
                    size.getValue().getScoreError(),
                    each,
                    before == 0 ? "" : String.format("%.2f", each / before));
            before = each;
        }
    }
}
