package io.jerrycan.groovy.scope;

import groovy.lang.Closure;
import groovy.lang.DelegatesTo;
import io.jerrycan.groovy.reference.PhaseHandle;
import io.jerrycan.groovy.reference.Word;
import io.jerrycan.model.Value.Text;
import java.util.Optional;

/** Inside {@code parallel('name') { }}: declares the phases that run side by side. */
public final class ParallelScope extends ActionWords {
    private final ActionScope action;
    private final Text group;
    private int phases;

    ParallelScope(Session session, ActionScope action, Text group) {
        super(session);
        this.action = action;
        this.group = group;
    }

    @Override
    public String where() {
        return "a parallel group";
    }

    @Override
    ActionInputs inputs() {
        return action.inputs();
    }

    @Word(
            usage = "phase('dump') { ... }",
            help = "declares a phase that runs beside the others of its group; gives a handle to its output")
    public PhaseHandle phase(
            String name, @DelegatesTo(value = PhaseScope.class, strategy = Closure.DELEGATE_ONLY) Closure<?> body) {
        phases++;
        return action.declare(name, Optional.of(group), body);
    }

    boolean isEmpty() {
        return phases == 0;
    }
}
