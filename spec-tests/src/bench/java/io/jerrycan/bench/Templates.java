package io.jerrycan.bench;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.jerrycan.template.Template;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** The counterpart of the Go program beside the benchmark's script: the same file, the same columns. */
public final class Templates {
    private static final int SAMPLES = 15;
    /** Enough for the JIT's last level. */
    private static final long WARM_UP_NANOS = 1_500_000_000L;
    private static final long SAMPLE_NANOS = 50_000_000L;

    private record Input(Map<String, Object> data, List<Map<String, String>> templates) {}

    /** Keeps results, so that the JIT cannot leave out what makes them. */
    private static volatile Object sink;

    private Templates() {}

    public static void main(String[] arguments) throws Exception {
        Input input = new ObjectMapper().readValue(Path.of(arguments[0]).toFile(), new TypeReference<Input>() {});
        for (Map<String, String> one : input.templates()) {
            String text = one.get("text");
            Template compiled = Template.compile(text);
            byte[] rendered = compiled.render(input.data()).getBytes(StandardCharsets.UTF_8);
            System.out.printf(
                    "%s %.3f %.3f %s%n",
                    one.get("name"),
                    median(() -> Template.compile(text)),
                    median(() -> compiled.render(input.data())),
                    Base64.getEncoder().encodeToString(rendered));
        }
    }

    /** Microseconds of one round. */
    private static double median(Supplier<Object> work) {
        long rounds = 0;
        for (long end = System.nanoTime() + WARM_UP_NANOS; System.nanoTime() < end; rounds++) {
            sink = work.get();
        }
        long each = rounds * SAMPLE_NANOS / WARM_UP_NANOS + 1;
        double[] samples = new double[SAMPLES];
        for (int i = 0; i < samples.length; i++) {
            long begin = System.nanoTime();
            for (long round = 0; round < each; round++) {
                sink = work.get();
            }
            samples[i] = (System.nanoTime() - begin) / 1e3 / each;
        }
        Arrays.sort(samples);
        return samples[samples.length / 2];
    }
}
