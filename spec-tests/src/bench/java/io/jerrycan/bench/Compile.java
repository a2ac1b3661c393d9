package io.jerrycan.bench;

import io.jerrycan.function.FunctionCatalog;
import io.jerrycan.groovy.BlueprintCompiler;
import io.jerrycan.groovy.CompilerOptions;
import io.jerrycan.model.Blueprint;
import io.jerrycan.template.Template;
import io.jerrycan.validate.BlueprintValidator;
import io.jerrycan.yaml.BlueprintYaml;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;

/** The median time of compiling, by the number of phases; the last column is the time per phase over that at ten phases. */
public final class Compile {
    private static final int[] PHASES = {10, 100, 1000};

    private Compile() {}

    private interface Work {
        void run();
    }

    public static void main(String[] arguments) {
        FunctionCatalog catalog = FunctionCatalog.load();
        System.out.printf("%-34s %8s %12s %14s %8s%n", "what", "phases", "ms", "us/phase", "growth");
        table("Groovy: compile and validate", phases -> {
            String text = groovy(phases);
            return () -> new BlueprintCompiler(catalog, CompilerOptions.in(Path.of("."))).compile("bench.groovy", text);
        });
        table("YAML: read and validate", phases -> {
            String text = yaml(phases);
            return () -> BlueprintValidator.validate(BlueprintYaml.read("bench.yaml", text).get(0), catalog);
        });
        table("template: compile", phases -> {
            String text = template(phases);
            return () -> Template.compile(text);
        });
        table("template: render", phases -> {
            Template template = Template.compile(template(phases));
            Map<String, Object> data = Map.of("Phases", Map.of("dump", Map.of("Output", Map.of("path", "a/b/c"))));
            return () -> template.render(data);
        });
    }

    private interface Sized {
        Work of(int phases);
    }

    private static void table(String what, Sized sized) {
        double first = 0;
        for (int phases : PHASES) {
            double millis = median(sized.of(phases));
            double each = millis * 1000 / phases;
            first = first == 0 ? each : first;
            System.out.printf("%-34s %8d %12.3f %14.2f %8.2f%n", what, phases, millis, each, each / first);
        }
    }

    /** Of 15 samples after warming up for two seconds, each of as many rounds as take 100 ms. */
    private static double median(Work work) {
        long rounds = 0;
        for (long end = System.nanoTime() + 2_000_000_000L; System.nanoTime() < end; rounds++) {
            work.run();
        }
        long each = Math.max(1, rounds / 20);
        double[] samples = new double[15];
        for (int i = 0; i < samples.length; i++) {
            long begin = System.nanoTime();
            for (long round = 0; round < each; round++) {
                work.run();
            }
            samples[i] = (System.nanoTime() - begin) / 1e6 / each;
        }
        Arrays.sort(samples);
        return samples[samples.length / 2];
    }

    private static String groovy(int phases) {
        StringBuilder text = new StringBuilder("blueprint('bench') {\n    action('act') {\n        def app = statefulSet\n");
        for (int i = 0; i < phases; i++) {
            text.append("        def p").append(i).append(" = phase('p").append(i).append("') {\n")
                    .append("            kubeExec(namespace: app.namespace, pod: app.pod(0), command: ['dump', \"${app.name}\"")
                    .append(i == 0 ? "" : ", p" + (i - 1) + ".output('path')")
                    .append("])\n        }\n");
        }
        return text.append("    }\n}\n").toString();
    }

    private static String yaml(int phases) {
        StringBuilder text = new StringBuilder("apiVersion: cr.kanister.io/v1alpha1\nkind: Blueprint\nmetadata:\n  name: bench\n")
                .append("actions:\n  act:\n    phases:\n");
        for (int i = 0; i < phases; i++) {
            text.append("    - func: KubeExec\n      name: p").append(i)
                    .append("\n      args:\n        namespace: '{{ .StatefulSet.Namespace }}'\n")
                    .append("        pod: '{{ index .StatefulSet.Pods 0 }}'\n        command:\n        - dump\n        - '")
                    .append(i == 0 ? "x" : "{{ .Phases.p" + (i - 1) + ".Output.path }}").append("'\n");
        }
        return text.toString();
    }

    private static String template(int phases) {
        return "{{ if .Phases }}{{ .Phases.dump.Output.path | upper | quote }}{{ end }}/x\n".repeat(phases);
    }
}
