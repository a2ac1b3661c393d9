package io.jerrycan.embedded.controllers;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jerrycan.embedded.resources.Conditions;
import io.jerrycan.embedded.resources.DeleteOptions;
import io.jerrycan.embedded.resources.Resources;
import io.jerrycan.embedded.store.ResourceType;
import io.jerrycan.embedded.store.StoredObject;
import io.jerrycan.embedded.store.Trees;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Runs the pods of a Job until enough have succeeded or too many have failed. A failed pod is replaced without delay. */
final class JobController implements Controller {

    private final Resources resources;
    private final WorkQueue queue;
    private final ResourceType type;
    private final Pods pods;

    JobController(Resources resources, WorkQueue queue) {
        this.resources = resources;
        this.queue = queue;
        this.type = resources.type("jobs.batch");
        this.pods = new Pods(resources);
    }

    @Override
    public ResourceType type() {
        return type;
    }

    @Override
    public void reconcile(StoredObject job) {
        if (isFinished(job)) {
            expire(job);
            return;
        }
        if (job.isBeingDeleted()) {
            return;
        }
        JobProgress progress = JobProgress.of(pods.of(job));
        String failure = failure(job, progress);
        boolean complete = failure == null && progress.succeeded() >= wanted(job);
        if (failure != null || complete || job.spec().path("suspend").asBoolean()) {
            progress.active().forEach(pods::delete);
        } else {
            startMissing(job, progress);
        }
        JobProgress now = JobProgress.of(pods.of(job));
        resources.editStatus(type, job.key(), tree -> report(tree, job, now, complete, failure));
    }

    private void startMissing(StoredObject job, JobProgress progress) {
        int parallel = job.spec().path("parallelism").asInt();
        int open = Math.min(parallel, wanted(job) - progress.succeeded());
        for (int count = progress.active().size(); count < open; count++) {
            ObjectNode pod = pods.fromTemplate(job, job.spec().path("template"));
            Trees.metadata(pod).put("generateName", job.name() + "-");
            pods.create(pod);
        }
    }

    /** Why the job has failed: reason and message, parted by a colon; null if it has not. */
    private String failure(StoredObject job, JobProgress progress) {
        Optional<String> hopeless = PodFailurePolicy.failure(job, pods.of(job));
        if (hopeless.isPresent()) {
            return "PodFailurePolicy:" + hopeless.get();
        }
        if (progress.failed() + progress.restarts()
                > job.spec().path("backoffLimit").asInt()) {
            return "BackoffLimitExceeded:Job has reached the specified backoff limit";
        }
        long deadline = job.spec().path("activeDeadlineSeconds").asLong();
        String started = job.status().path("startTime").asText("");
        if (deadline > 0 && !started.isEmpty()) {
            long left = deadline * 1000
                    - Duration.between(Instant.parse(started), Instant.now()).toMillis();
            if (left <= 0) {
                return "DeadlineExceeded:Job was active longer than specified deadline";
            }
            queue.addLater(new Work(this, job.key()), left);
        }
        return null;
    }

    private static void report(
            ObjectNode tree, StoredObject job, JobProgress progress, boolean complete, String failure) {
        ObjectNode status = Trees.object(tree, "status");
        boolean suspended = job.spec().path("suspend").asBoolean();
        if (!status.has("startTime") && !suspended) {
            status.put("startTime", Resources.now());
        }
        status.put("active", progress.active().size())
                .put("ready", (int)
                        progress.active().stream().filter(Pods::isReady).count())
                .put("succeeded", progress.succeeded())
                .put("failed", progress.failed());
        if (complete) {
            status.put("completionTime", Resources.now());
            Conditions.set(tree, "Complete", true, "CompletionsReached", "Reached expected number of succeeded pods");
        } else if (failure != null) {
            int colon = failure.indexOf(':');
            Conditions.set(tree, "Failed", true, failure.substring(0, colon), failure.substring(colon + 1));
        } else if (suspended || Conditions.holds(tree, "Suspended")) {
            String state = suspended ? "suspended" : "resumed";
            Conditions.set(tree, "Suspended", suspended, suspended ? "JobSuspended" : "JobResumed", "Job " + state);
        }
    }

    private void expire(StoredObject job) {
        JsonNode lifetime = job.spec().path("ttlSecondsAfterFinished");
        if (lifetime.isNumber() && !job.isBeingDeleted()) {
            long left = lifetime.asLong() * 1000
                    - Duration.between(finishedAt(job), Instant.now()).toMillis();
            if (left <= 0) {
                resources.delete(type, job.key(), DeleteOptions.DEFAULT.ofUid(job.uid()));
            } else {
                queue.addLater(new Work(this, job.key()), left);
            }
        }
    }

    private static Instant finishedAt(StoredObject job) {
        for (JsonNode condition : job.status().path("conditions")) {
            if (List.of("Complete", "Failed").contains(condition.path("type").asText())) {
                return Instant.parse(condition.path("lastTransitionTime").asText());
            }
        }
        return Instant.now();
    }

    private static boolean isFinished(StoredObject job) {
        return Conditions.holds(job.tree(), "Complete") || Conditions.holds(job.tree(), "Failed");
    }

    private static int wanted(StoredObject job) {
        return job.spec().path("completions").asInt();
    }
}
