package io.jerrycan.groovy.scope;

import io.jerrycan.groovy.data.Kinds;
import io.jerrycan.groovy.reference.ListReference;
import io.jerrycan.groovy.reference.OpenReference;
import io.jerrycan.groovy.reference.Word;
import io.jerrycan.model.GoDuration;
import io.jerrycan.model.PhaseFlow;
import io.jerrycan.model.Retry;
import io.jerrycan.model.Value;
import io.jerrycan.model.Value.Bool;
import io.jerrycan.model.Value.Text;
import io.jerrycan.source.SourcePos;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Words for whether, when and how often a phase runs. Each may be said once in a phase. */
public abstract class FlowWords extends ActionWords {
    private final Set<String> said = new HashSet<>();
    private Text condition;
    private Value list;
    private Retry retry;
    private GoDuration timeout;
    private Bool idempotent;

    FlowWords(Session session) {
        super(session);
    }

    abstract Place place();

    abstract Text phaseName();

    @Word(
            usage = "when options.full",
            help = "skips the phase when this is nothing, false or 0 at run time; YAML has it as 'if'")
    public void when(Object decision) {
        once("when");
        condition = new ToValue(session(), place()).text(decision, session().argument(0));
    }

    @Word(
            usage = "forEach statefulSet.pods",
            help = "runs the phase once for each item of a list, or of a JSON list that is known at run time")
    public void forEach(Object items) {
        once("forEach");
        SourcePos at = session().argument(0);
        Object known = items instanceof ListReference reference ? reference.toJson() : items;
        boolean text = known instanceof CharSequence || Kinds.isRunTime(known);
        if (known instanceof Collection || text) {
            list = new ToValue(session(), place()).value(known, at);
        } else {
            session().problem(at, "forEach takes a list, not " + Kinds.of(known), "write forEach(['a', 'b'])");
        }
    }

    @Word(usage = "item", help = "what forEach is at")
    public OpenReference getItem() {
        return OpenReference.item();
    }

    @Word(
            usage = "retry limit: 3, on: 'transient', backoff: [duration: '10s', factor: 2, maxDuration: '5m']",
            help =
                    "tries the phase again when it fails; on: 'always' is for every failure, and not only for passing ones")
    public void retry(Map<String, ?> named) {
        once("retry");
        retry = RetryMap.read(session(), new ToValue(session(), place()), named);
    }

    @Word(usage = "timeout '30m'", help = "how long one try of the phase may take")
    public void timeout(String length) {
        once("timeout");
        timeout = Durations.read(session(), length);
    }

    @Word(
            usage = "idempotent true",
            help = "says that doing the phase again does no harm, also where nobody knows whether it was done")
    public void idempotent(Object answer) {
        once("idempotent");
        if (answer instanceof Boolean flag) {
            idempotent = new Bool(flag, session().here());
        } else {
            SourcePos at = session().argument(0);
            session().problem(at, "idempotent takes true or false, not " + Kinds.of(answer), "write idempotent true");
        }
    }

    private void once(String word) {
        if (!said.add(word)) {
            session()
                    .problem(
                            session().here(),
                            "phase '" + phaseName() + "' has a second '" + word + "'",
                            word.equals("when") ? "join the two into one template with 'and'" : "keep one of the two");
        }
    }

    PhaseFlow flow(Optional<Text> group) {
        return new PhaseFlow(
                Optional.ofNullable(condition),
                Optional.ofNullable(list),
                group,
                Optional.ofNullable(retry),
                Optional.ofNullable(timeout),
                Optional.ofNullable(idempotent));
    }
}
