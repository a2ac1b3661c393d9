package io.jerrycan.bench;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.jerrycan.template.Template;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** The counterpart of the Go program beside the benchmark's script: the same file, the same output. */
public final class Templates {
    private record Input(Map<String, Object> data, List<Map<String, String>> templates) {}

    private Templates() {}

    public static void main(String[] arguments) throws Exception {
        Input input = new ObjectMapper().readValue(Path.of(arguments[0]).toFile(), new TypeReference<Input>() {});
        for (Map<String, String> one : input.templates()) {
            String text = one.get("text");
            Template compiled = Template.compile(text);
            System.out.printf("%s %.3f %.3f%n", one.get("name"), median(() -> Template.compile(text)),
                    median(() -> compiled.render(input.data())));
        }
    }

    private static double median(Runnable work) {
        long rounds = 0;
        for (long end = System.nanoTime() + 2_000_000_000L; System.nanoTime() < end; rounds++) {
            work.run();
        }
        long each = rounds / 40 + 1;
        double[] samples = new double[15];
        for (int i = 0; i < samples.length; i++) {
            long begin = System.nanoTime();
            for (long round = 0; round < each; round++) {
                work.run();
            }
            samples[i] = (System.nanoTime() - begin) / 1e3 / each;
        }
        Arrays.sort(samples);
        return samples[samples.length / 2];
    }
}
