package io.jerrycan.template.exec;

import io.jerrycan.template.value.Absent;
import io.jerrycan.template.value.UnsupportedValue;
import io.jerrycan.template.value.Utf8;
import io.jerrycan.template.value.Values;
import java.util.Map;

/**
 * A compiled template with all that it defines; immutable, so that many threads can render it.
 *
 * @param main the name of the main template
 */
public record Program(String main, Map<String, Definition> definitions, MissingKey missingKey, Limits limits) {
    /**
     * Renders the main template.
     *
     * @throws ExecError if that fails
     */
    public String render(Object data) {
        return render(data, null);
    }

    /**
     * The same with data in which values may be unknown.
     *
     * @param placeholders what to write for those
     */
    public String render(Object data, Placeholders placeholders) {
        Definition definition = definitions.get(main);
        State state = new State(this, definition, placeholders);
        try {
            Object dot = data == null ? Absent.ABSENT : Values.of(data);
            state.variables[0] = dot;
            definition.body().execute(state, dot);
            return Utf8.replaceInvalid(state.out.toString());
        } catch (UnsupportedValue e) {
            throw state.error(e.getMessage());
        } catch (StackOverflowError e) {
            throw state.error("values or calls are nested too deep");
        }
    }
}
