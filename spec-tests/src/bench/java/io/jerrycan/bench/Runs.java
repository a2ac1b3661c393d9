package io.jerrycan.bench;

import io.fabric8.kubernetes.api.model.ConfigMapBuilder;
import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.ConfigBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import io.fabric8.kubernetes.client.http.BasicBuilder;
import io.fabric8.kubernetes.client.http.HttpRequest;
import io.fabric8.kubernetes.client.http.Interceptor;
import io.fabric8.kubernetes.client.jdkhttp.JdkHttpClientFactory;
import io.jerrycan.engine.ActionRequest;
import io.jerrycan.engine.Engine;
import io.jerrycan.engine.Run;
import io.jerrycan.engine.RunEvent;
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
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;

/** A number of runs at once by one engine. Prints one line of figures. */
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
                        objectReference: {apiVersion: v1, resource: configmaps, namespace: default, name: gate}
            """;

    private Runs() {}

    public static void main(String[] arguments) throws Exception {
        String mode = arguments[1];
        int count = Integer.parseInt(arguments[2]);
        AtomicLong calls = new AtomicLong();
        try (KubernetesClient client = client(arguments[0], calls)) {
            client.resource(new ConfigMapBuilder().withNewMetadata().withName("gate").withNamespace("default").endMetadata()
                            .build())
                    .createOr(it -> it.update());
            // the first runs load classes
            measure(client, calls, "work", Math.min(count, 200), false);
            measure(client, calls, mode, count, true);
        }
    }

    private static void measure(KubernetesClient client, AtomicLong calls, String mode, int count, boolean print)
            throws Exception {
        boolean waits = mode.equals("wait");
        Engine engine = new Engine(
                FunctionCatalog.load(), new ParamsReader(client), client, RunSettings.from(Map.of(), "default"));
        Blueprint blueprint = BlueprintYaml.read("bench.yaml", waits ? WAIT : WORK).get(0);
        List<Long> phases = Collections.synchronizedList(new ArrayList<>());
        CountDownLatch waiting = new CountDownLatch(count);
        List<Run> runs = new ArrayList<>();
        long callsBefore = calls.get();
        long begin = System.nanoTime();
        for (int i = 0; i < count; i++) {
            ActionSpec spec = ActionSpec.of("act", "bench", ObjectReference.parse("namespace/default"))
                    .withOptions(Map.of("name", mode + "-" + i));
            String id = mode + "-" + i + "-" + begin;
            runs.add(engine.start(RunRequest.of(id, new ActionRequest(blueprint, spec)), new MemoryRunStore(), event -> {
                if (event instanceof RunEvent.PhaseStarted) {
                    waiting.countDown();
                } else if (event instanceof RunEvent.PhaseEnded ended) {
                    phases.add(ended.took().toNanos());
                }
            }));
        }
        long rss = 0;
        if (waits) {
            waiting.await();
            // until calls have come to rest: then all watches stand
            for (long seen = -1; seen != calls.get(); ) {
                seen = calls.get();
                Thread.sleep(Duration.ofSeconds(2).toMillis());
            }
            System.gc();
            rss = rss();
            begin = System.nanoTime();
            client.configMaps().inNamespace("default").withName("gate").edit(it -> {
                it.setData(Map.of("open", "yes"));
                return it;
            });
        }
        for (Run run : runs) {
            if (run.await().state() != State.COMPLETE) {
                throw new IllegalStateException(run.await().record().errors().toString());
            }
        }
        double seconds = (System.nanoTime() - begin) / 1e9;
        if (print) {
            Collections.sort(phases);
            System.out.printf("%-28s %8d %12.1f %14.1f %14.1f %12.1f %10d%n",
                    waits ? "woken (RSS while waiting)" : "create and delete", count, count / seconds,
                    phases.get(phases.size() / 2) / 1e6, phases.get(phases.size() * 99 / 100) / 1e6,
                    (calls.get() - callsBefore) / (double) count, waits ? rss : rss());
        }
    }

    private static KubernetesClient client(String url, AtomicLong calls) {
        Config config = new ConfigBuilder(Config.empty()).withMasterUrl(url).withNamespace("default")
                .withMaxConcurrentRequests(20_000).withMaxConcurrentRequestsPerHost(20_000).build();
        return new KubernetesClientBuilder().withConfig(config).withHttpClientFactory(new JdkHttpClientFactory())
                .withHttpClientBuilderConsumer(builder -> builder.addOrReplaceInterceptor("count", new Interceptor() {
                    @Override
                    public void before(BasicBuilder builder, HttpRequest request, RequestTags tags) {
                        calls.incrementAndGet();
                    }
                }))
                .build();
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
