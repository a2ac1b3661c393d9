package io.jerrycan.engine.render;

import io.jerrycan.function.ArgumentDescription;
import io.jerrycan.function.FunctionDescription;
import io.jerrycan.function.Placeholder;
import io.jerrycan.function.TemplateParams;
import io.jerrycan.model.Artifact;
import io.jerrycan.model.ObjectReference;
import io.jerrycan.model.Value;
import io.jerrycan.model.Value.Dict;
import io.jerrycan.model.Value.Seq;
import io.jerrycan.model.Value.Text;
import io.jerrycan.source.SourcePos;
import io.jerrycan.template.RenderFailure;
import io.jerrycan.template.Template;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Renders the templates in parts of a blueprint: every string, also a key of a map, by itself; whatever is no string
 * stays as it is. Follows Kanister, except that null stays null there where Kanister crashes.
 */
public final class Renderer {
    private final Object data;
    private final boolean partly;

    public Renderer(TemplateParams params) {
        this(TemplateData.of(params), false);
    }

    private Renderer(Object data, boolean partly) {
        this.data = data;
        this.partly = partly;
    }

    /** With data that is partly not known: a {@link Placeholder} stands where the text depends on that. */
    public static Renderer partly(TemplateParams params, UnknownData unknown) {
        return new Renderer(unknown.in(TemplateData.of(params)), true);
    }

    /**
     * The arguments of a phase as plain Java data, without those that the function renders itself.
     *
     * @throws RenderProblem such as {@code argument command[2] (orders.groovy:19:12): Failed to render template: "path"
     *     not found}
     */
    public Map<String, Object> arguments(FunctionDescription function, Dict args) throws RenderProblem {
        Map<String, Object> rendered = new LinkedHashMap<>();
        for (Map.Entry<Text, Value> argument : args.entries().entrySet()) {
            boolean unrendered = function.argument(argument.getKey().text())
                    .filter(ArgumentDescription::unrendered)
                    .isPresent();
            if (!unrendered) {
                put(rendered, argument.getKey(), argument.getValue(), "argument ");
            }
        }
        return rendered;
    }

    /** Any part of a blueprint, as plain Java data. */
    public Object value(Value value) throws RenderProblem {
        return render(value, "template");
    }

    /** As {@link #value(Value)}, called by its name in messages. */
    public Object value(String name, Value value) throws RenderProblem {
        return render(value, name);
    }

    /** The reference to an object of a phase, without templates. */
    public ObjectReference reference(String name, ObjectReference reference) throws RenderProblem {
        try {
            return new ObjectReference(
                    text(reference.apiVersion(), "apiVersion"),
                    text(reference.group(), "group"),
                    text(reference.resource(), "resource"),
                    text(reference.kind(), "kind"),
                    text(reference.name(), "name"),
                    text(reference.namespace(), "namespace"),
                    reference.unknown(),
                    reference.pos());
        } catch (RenderProblem e) {
            throw new RenderProblem("could not render object reference {" + name + "}: " + e.getMessage(), e);
        }
    }

    /** An output artifact; its keys are no templates, and an empty {@code kopiaSnapshot} is none at all. */
    public Artifact artifact(String name, Artifact artifact) throws RenderProblem {
        String path = "output artifact " + name;
        Map<Text, Text> keyValue = new LinkedHashMap<>();
        for (Map.Entry<Text, Text> entry : artifact.keyValue().entrySet()) {
            String at = path + ".keyValue." + entry.getKey().text();
            keyValue.put(entry.getKey(), text(entry.getValue(), at));
        }
        Optional<Text> snapshot = artifact.kopiaSnapshot().filter(text -> !text.isEmpty());
        return new Artifact(keyValue, text(snapshot, path + ".kopiaSnapshot"), artifact.unknown(), artifact.pos());
    }

    private Optional<Text> text(Optional<Text> text, String path) throws RenderProblem {
        return text.isPresent() ? Optional.of(text(text.get(), path)) : text;
    }

    private Text text(Text text, String path) throws RenderProblem {
        return new Text(string(text, path), text.pos());
    }

    private Object render(Value value, String path) throws RenderProblem {
        if (value instanceof Text text) {
            return string(text, path);
        } else if (value instanceof Seq seq) {
            List<Object> items = new ArrayList<>();
            for (Value item : seq.items()) {
                items.add(render(item, path + "[" + items.size() + "]"));
            }
            return items;
        } else if (value instanceof Dict dict) {
            Map<String, Object> entries = new LinkedHashMap<>();
            for (Map.Entry<Text, Value> entry : dict.entries().entrySet()) {
                put(entries, entry.getKey(), entry.getValue(), path + ".");
            }
            return entries;
        }
        return value.toJava();
    }

    private void put(Map<String, Object> entries, Text key, Value value, String path) throws RenderProblem {
        String at = path + key.text();
        entries.put(string(key, at), render(value, at));
    }

    private static String placeholder(String what, boolean secret) {
        return secret ? Placeholder.secret(what) : Placeholder.of(what);
    }

    /** A text without braces is what it is, whatever else is in it. */
    private String string(Text text, String path) throws RenderProblem {
        if (!text.text().contains("{{")) {
            return text.text();
        }
        try {
            Template template = Template.compile(text.text());
            return partly ? template.renderKnown(data, Renderer::placeholder) : template.render(data);
        } catch (RenderFailure e) {
            SourcePos pos = text.pos().inside(e.line(), e.column());
            String place = pos.line() == 0 ? "" : " (" + pos + ")";
            String reason = e.key()
                    .map(key -> "Failed to render template: \"" + key + "\" not found")
                    .orElse(e.getMessage());
            throw new RenderProblem(path + place + ": " + reason, e);
        }
    }
}
