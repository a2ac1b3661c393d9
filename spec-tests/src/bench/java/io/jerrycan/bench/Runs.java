package io.jerrycan.bench;

import com.sun.management.OperatingSystemMXBean;
import io.fabric8.kubernetes.api.model.ConfigMapBuilder;
import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.ConfigBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.http.BasicBuilder;
import io.fabric8.kubernetes.client.http.HttpClient;
import io.fabric8.kubernetes.client.http.HttpRequest;
import io.fabric8.kubernetes.client.http.Interceptor;
import io.fabric8.kubernetes.client.impl.KubernetesClientImpl;
import io.jerrycan.cluster.Kubernetes;
import io.jerrycan.engine.ActionRequest;
import io.jerrycan.engine.Engine;
import io.jerrycan.engine.Run;
import io.jerrycan.engine.RunEvent;
import io.jerrycan.engine.RunListener;
import io.jerrycan.engine.RunRequest;
import io.jerrycan.engine.record.MemoryRunStore;
import io.jerrycan.function.FunctionCatalog;
import io.jerrycan.function.RunSettings;
import io.jerrycan.model.ActionSpec;
import io.jerrycan.model.Blueprint;
import io.jerrycan.model.ObjectReference;
import io.jerrycan.model.State;
import io.jerrycan.params.ParamsReader;
import io.jerrycan.yaml.BlueprintYaml;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;

/** A number of runs at once by one engine: of the kind {@link Kind}. Prints one row of a table. */
public final class Runs {
    private static final String HEAD = "apiVersion: cr.kanister.io/v1alpha1\nkind: Blueprint\nmetadata: {name: bench}\n";
    private static final String WORK = HEAD + """
            actions:
              act:
                phases:
                - func: KubeOps
                  name: make
                  args:
                    operation: create
                    namespace: default
                    spec: '{apiVersion: v1, kind: ConfigMap, metadata: {name: "{{ .Options.name }}"}}'
                - func: KubeOps
                  name: remove
                  args:
                    operation: delete
                    objectReference: {apiVersion: v1, resource: configmaps, namespace: default, name: '{{ .Phases.make.Output.name }}'}
            """;
    private static final String WAIT = HEAD + """
            actions:
              act:
                phases:
                - func: WaitV2
                  name: wait
                  args:
                    timeout: 10m
                    conditions:
                      allOf:
                      - condition: '{{ if .data }}{{ eq .data.open "yes" }}{{ end }}'
                        objectReference: {apiVersion: v1, resource: configmaps, namespace: default, name: '{{ .Options.name }}'}
            """;
    /** Fewer than this would be a matter of chance. */
    private static final int AT_LEAST = 2000;

    private enum Kind {
        WORK("create and delete"),
        WAIT("wait for one object"),
        APART("wait for one object each");

        private final String text;

        Kind(String text) {
            this.text = text;
        }

        String objectOf(int run) {
            return this == WAIT ? "gate" : "object-" + run;
        }
    }

    private record Figures(double perSecond, List<Long> nanos, double calls, double cpuMillis, long rss) {
        /** Percentile, in milliseconds. */
        double millis(int percent) {
            return nanos.get((nanos.size() - 1) * percent / 100) / 1e6;
        }
    }

    private final KubernetesClient client;
    private final AtomicLong calls;
    private final Engine engine;

    private Runs(KubernetesClient client, AtomicLong calls) {
        this.client = client;
        this.calls = calls;
        this.engine = new Engine(
                FunctionCatalog.load(), new ParamsReader(client), client, RunSettings.from(Map.of(), "default"));
    }

    /** URL of the API server, kind, number of runs at once. */
    public static void main(String[] arguments) throws Exception {
        Kind kind = Kind.valueOf(arguments[1].toUpperCase(Locale.ROOT));
        int count = Integer.parseInt(arguments[2]);
        AtomicLong calls = new AtomicLong();
        try (KubernetesClient client = client(arguments[0], calls)) {
            Runs runs = new Runs(client, calls);
            client.configMaps().inNamespace("default").delete();
            // the first runs load and compile classes
            runs.work(Math.min(100, Math.max(count, 10)), AT_LEAST / 4);
            Figures figures = kind == Kind.WORK ? runs.work(count, AT_LEAST) : runs.waiting(kind, count);
            System.out.printf(Locale.ROOT, "| %s | %,d | %,.0f | %,.0f | %,.0f | %.1f | %.1f | %d |%n", kind.text, count,
                    figures.perSecond(), figures.millis(50), figures.millis(99), figures.calls(), figures.cpuMillis(),
                    figures.rss());
        }
    }

    private Figures work(int count, int atLeast) throws Exception {
        List<Long> phases = Collections.synchronizedList(new ArrayList<>());
        long callsBefore = calls.get();
        long cpuBefore = cpu();
        long begin = System.nanoTime();
        int done = 0;
        while (done < Math.max(count, atLeast)) {
            awaitAll(start(Kind.WORK, count, event -> {
                if (event instanceof RunEvent.PhaseEnded ended) {
                    phases.add(ended.took().toNanos());
                }
            }));
            done += count;
        }
        double seconds = (System.nanoTime() - begin) / 1e9;
        Collections.sort(phases);
        return new Figures(done / seconds, phases, (calls.get() - callsBefore) / (double) done,
                (cpu() - cpuBefore) / 1e6 / done, rss());
    }

    private Figures waiting(Kind kind, int count) throws Exception {
        List<Long> ends = Collections.synchronizedList(new ArrayList<>());
        CountDownLatch started = new CountDownLatch(count);
        long callsBefore = calls.get();
        long cpuBefore = cpu();
        List<Run> runs = start(kind, count, event -> {
            if (event instanceof RunEvent.PhaseStarted) {
                started.countDown();
            } else if (event instanceof RunEvent.PhaseEnded) {
                ends.add(System.nanoTime());
            }
        });
        started.await();
        // until requests have come to rest: then all watches stand
        for (long seen = -1; seen != calls.get(); ) {
            seen = calls.get();
            Thread.sleep(Duration.ofSeconds(3).toMillis());
        }
        double callsOfOne = (calls.get() - callsBefore) / (double) count;
        System.gc();
        long rss = rss();
        long begin = System.nanoTime();
        for (int i = 0; i < (kind == Kind.WAIT ? 1 : count); i++) {
            client.resource(new ConfigMapBuilder().withNewMetadata().withName(kind.objectOf(i)).withNamespace("default")
                    .endMetadata().withData(Map.of("open", "yes")).build()).create();
        }
        awaitAll(runs);
        double seconds = (System.nanoTime() - begin) / 1e9;
        List<Long> woken = ends.stream().map(end -> end - begin).sorted().toList();
        return new Figures(count / seconds, woken, callsOfOne, (cpu() - cpuBefore) / 1e6 / count, rss);
    }

    private List<Run> start(Kind kind, int count, RunListener listener) {
        Blueprint blueprint = BlueprintYaml.read("bench.yaml", kind == Kind.WORK ? WORK : WAIT).get(0);
        List<Run> runs = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            ActionSpec spec = ActionSpec.of("act", "bench", ObjectReference.parse("namespace/default"))
                    .withOptions(Map.of("name", kind.objectOf(i)));
            String id = kind + "-" + i + "-" + System.nanoTime();
            runs.add(engine.start(RunRequest.of(id, new ActionRequest(blueprint, spec)), new MemoryRunStore(), listener));
        }
        return runs;
    }

    private static void awaitAll(List<Run> runs) throws InterruptedException {
        for (Run run : runs) {
            if (run.await().state() != State.COMPLETE) {
                throw new IllegalStateException(run.await().record().errors().toString());
            }
        }
    }

    /** As all of Jerrycan makes it; its requests are counted. */
    private static KubernetesClient client(String url, AtomicLong calls) {
        KubernetesClient client = Kubernetes.client(new ConfigBuilder(Config.empty()).withMasterUrl(url)
                .withNamespace("default").build());
        HttpClient counting = client.getHttpClient().newBuilder().addOrReplaceInterceptor("count", new Interceptor() {
            @Override
            public void before(BasicBuilder builder, HttpRequest request, RequestTags tags) {
                calls.incrementAndGet();
            }
        }).build();
        return new KubernetesClientImpl(
                counting, client.getConfiguration(), () -> Runnable::run, client.getKubernetesSerialization());
    }

    /** Nanoseconds of CPU that this process has had. */
    private static long cpu() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }

    /** MiB that the kernel has given this process. */
    private static long rss() throws Exception {
        return Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElse(0);
    }
}
