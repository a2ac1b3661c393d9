package io.jerrycan.embedded.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jerrycan.embedded.store.ApiException;
import io.jerrycan.embedded.store.Change;
import io.jerrycan.embedded.store.Listing;
import io.jerrycan.embedded.store.ResourceStore;
import io.jerrycan.embedded.store.StoredObject;
import io.jerrycan.embedded.store.Subscription;
import io.jerrycan.embedded.store.Topic;
import io.jerrycan.embedded.store.Trees;
import io.vertx.core.Context;
import io.vertx.core.buffer.Buffer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** One client's watch. Lives on its connection's event loop. */
final class Watch {

    private static final int LONGEST_BACKLOG = 50_000;

    /** How long before the end of a watch its last bookmark comes. */
    private static final long LAST_BOOKMARK_MILLIS = 2000;

    private final ResourceStore store;
    private final Selection selection;
    private final Topic topic;
    private final Representation representation;
    private final WatchOptions options;
    private final WatchOutput output;
    private final Context context;
    private final Deque<Buffer> backlog = new ArrayDeque<>();
    private Subscription subscription;
    private long revision;
    private boolean ended;

    Watch(
            ResourceStore store,
            Selection selection,
            Representation representation,
            WatchOptions options,
            WatchOutput output,
            Context context) {
        this.store = store;
        this.selection = selection;
        this.topic = selection.topic(store);
        this.representation = representation;
        this.options = options;
        this.output = output;
        this.context = context;
    }

    void start() {
        output.onClose(closed -> stop());
        output.onDrain(drained -> flush());
        if (options.sendsInitialState()) {
            sendInitialState();
        } else {
            revision = options.resourceVersion();
        }
        Optional<Subscription> place =
                store.subscribe(topic, revision, task -> context.runOnContext(tick -> task.run()), this::onChange);
        if (place.isEmpty()) {
            gone();
            return;
        }
        subscription = place.get();
        if (options.timeoutSeconds() > 0) {
            context.owner().setTimer(options.timeoutSeconds() * 1000, timer -> end());
            long last = options.timeoutSeconds() * 1000 - LAST_BOOKMARK_MILLIS;
            if (options.bookmarks() && last > 0) {
                context.owner().setTimer(last, timer -> catchUpAndBookmark());
            }
        }
        if (options.bookmarks()) {
            context.owner().setPeriodic(options.bookmarkMillis(), timer -> {
                if (ended) {
                    context.owner().cancelTimer(timer);
                } else {
                    catchUpAndBookmark();
                }
            });
        }
    }

    private void catchUpAndBookmark() {
        if (!ended) {
            catchUp();
            bookmark(false);
        }
    }

    /** Changes of other objects move this watch on as well, once all of its own are delivered. */
    private void catchUp() {
        long present = store.revision();
        if (subscription.isUpToDate()) {
            revision = Math.max(revision, present);
        }
    }

    private void sendInitialState() {
        Listing listing = store.list(topic);
        listing.objects().stream().filter(selection).forEach(object -> send("ADDED", object));
        revision = listing.revision();
        if (options.marksInitialEnd()) {
            bookmark(true);
        }
    }

    private void onChange(Change change) {
        if (ended) {
            return;
        }
        boolean was = selection.test(change.before());
        boolean is = selection.test(change.after());
        if (is) {
            send(was ? "MODIFIED" : "ADDED", change.after());
        } else if (was) {
            send("DELETED", change.isRemoval() ? change.removed() : lastMatch(change));
        }
        revision = change.revision();
    }

    /** An object that left the selection is reported as it was, at the version at which it left. */
    private static StoredObject lastMatch(Change change) {
        return change.before().at(change.revision());
    }

    private void send(String event, StoredObject object) {
        write(event, representation.one(object));
    }

    private void bookmark(boolean initialEventsEnd) {
        ObjectNode object = Trees.object()
                .put("kind", selection.type().kind())
                .put("apiVersion", selection.type().apiVersion());
        ObjectNode metadata = object.putObject("metadata").put("resourceVersion", Long.toString(revision));
        if (initialEventsEnd) {
            metadata.putObject("annotations").put("k8s.io/initial-events-end", "true");
        }
        write("BOOKMARK", Trees.bytes(object));
    }

    private void gone() {
        ApiException expired = ApiException.expired(
                "too old resource version: " + options.resourceVersion() + " (" + store.oldestRevision() + ")");
        write("ERROR", Trees.bytes(expired.status()));
        end();
    }

    private void write(String event, byte[] object) {
        Buffer buffer = Buffer.buffer("{\"type\":\"" + event + "\",\"object\":")
                .appendBytes(object)
                .appendString("}");
        if (backlog.isEmpty() && !output.isFull()) {
            output.send(buffer);
        } else if (backlog.size() < LONGEST_BACKLOG) {
            backlog.add(buffer);
        } else {
            end();
        }
    }

    private void flush() {
        while (!backlog.isEmpty() && !output.isFull()) {
            output.send(backlog.poll());
        }
    }

    private void end() {
        if (!ended) {
            stop();
            output.end();
        }
    }

    private void stop() {
        ended = true;
        backlog.clear();
        if (subscription != null) {
            subscription.close();
        }
    }
}
