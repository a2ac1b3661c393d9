package io.jerrycan.engine;

import io.jerrycan.engine.RunEvent.Level;
import io.jerrycan.engine.RunEvent.LogLine;
import io.jerrycan.engine.RunEvent.PhaseId;
import io.jerrycan.model.Value;
import io.jerrycan.model.Value.Dict;
import io.jerrycan.model.Value.Seq;
import io.jerrycan.model.Value.Text;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Warns, once for each place, of a blueprint that writes a secret value into a command: whoever may read pods can read it
 * there, and so can every process of its node. Kanister's older blueprints do; they run all the same.
 */
final class SplicedSecrets {
    private static final String MESSAGE = "This blueprint writes a secret into a command, where whoever may read pods"
            + " can read it; pass it in an environment variable";

    private final Set<String> told = ConcurrentHashMap.newKeySet();

    /**
     * @param written the arguments of a phase as its author wrote them
     * @param rendered the same with true values
     */
    void check(RunScope run, PhaseId phase, Dict written, Map<String, ?> rendered) {
        look(written, rendered, false, run, phase);
    }

    private void look(Value written, Object rendered, boolean command, RunScope run, PhaseId phase) {
        if (written instanceof Text text && rendered instanceof String value) {
            if (command && !run.secrets().mask(value).equals(value)) {
                tell(text.pos().toString(), run, phase);
            }
        } else if (written instanceof Dict dict && rendered instanceof Map<?, ?> map) {
            dict.entries()
                    .forEach((key, value) ->
                            look(value, map.get(key.text()), command || isCommand(key.text()), run, phase));
        } else if (written instanceof Seq seq && rendered instanceof List<?> list) {
            for (int i = 0; i < Math.min(seq.items().size(), list.size()); i++) {
                look(seq.items().get(i), list.get(i), command, run, phase);
            }
        }
    }

    /** Of functions, and of the containers in overrides. */
    private static boolean isCommand(String argument) {
        return argument.equals("args") || argument.equals("command") || argument.endsWith("Command");
    }

    private void tell(String place, RunScope run, PhaseId phase) {
        if (told.add(place)) {
            run.events()
                    .tell(new LogLine(run.runId(), Instant.now(), phase, Level.WARN, MESSAGE, Map.of("place", place)));
        }
    }
}
