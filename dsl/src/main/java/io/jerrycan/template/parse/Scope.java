package io.jerrycan.template.parse;

import io.jerrycan.template.exec.Pipe;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The variables that are in sight while one template is parsed; each has its place among the template's variables. */
final class Scope {
    /** A variable; slot -1 means that the text names it before it has a value. */
    record Binding(String name, int slot, boolean element, Binding hidden) {}

    private final Map<String, Binding> visible = new HashMap<>();
    private final List<Binding> stack = new ArrayList<>();
    private int used;
    private int slots;

    Scope() {
        declare("$", false);
    }

    int mark() {
        return stack.size();
    }

    /** Forgets what was declared since the mark. */
    void release(int mark) {
        while (stack.size() > mark) {
            Binding binding = stack.remove(stack.size() - 1);
            if (binding.hidden() == null) {
                visible.remove(binding.name());
            } else {
                visible.put(binding.name(), binding.hidden());
            }
            if (binding.slot() >= 0) {
                used = binding.slot();
            }
        }
    }

    Pipe.Target declare(String name, boolean element) {
        int slot = used++;
        slots = Math.max(slots, used);
        push(name, slot, element);
        return new Pipe.Target(name, slot);
    }

    /** Makes a name that is not in sight known to the parser alone: executing it fails. */
    void announce(String name) {
        if (find(name) == null) {
            push(name, -1, false);
        }
    }

    /** Like {@link #release}, but Go's parser still takes the names for known; only executing them fails. */
    void retire(int mark) {
        List<String> names =
                stack.subList(mark, stack.size()).stream().map(Binding::name).toList();
        release(mark);
        names.forEach(this::announce);
    }

    private void push(String name, int slot, boolean element) {
        Binding binding = new Binding(name, slot, element, visible.get(name));
        visible.put(name, binding);
        stack.add(binding);
    }

    Binding find(String name) {
        return visible.get(name);
    }

    int slots() {
        return slots;
    }
}
