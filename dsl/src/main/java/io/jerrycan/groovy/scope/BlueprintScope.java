package io.jerrycan.groovy.scope;

import groovy.lang.Closure;
import groovy.lang.DelegatesTo;
import io.jerrycan.groovy.data.Fields;
import io.jerrycan.groovy.reference.Refusal;
import io.jerrycan.groovy.reference.Word;
import io.jerrycan.model.Blueprint;
import io.jerrycan.model.BlueprintAction;
import io.jerrycan.model.ObjectMeta;
import io.jerrycan.model.Value;
import io.jerrycan.model.Value.Dict;
import io.jerrycan.model.Value.Text;
import io.jerrycan.source.Mistake;
import io.jerrycan.source.SourcePos;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Inside {@code blueprint('name') { }}: declares actions. */
public final class BlueprintScope extends Scope {
    private static final List<String> METADATA = List.of("namespace", "labels", "annotations", UnknownFields.WORD);

    private final SourcePos pos;
    private final ObjectMeta metadata;
    private final Map<Text, ActionScope> actions = new LinkedHashMap<>();
    private final ArtifactKeys artifacts;
    private Dict unknown = Dict.EMPTY;

    BlueprintScope(Session session, String name, Map<String, ?> named) {
        super(session);
        this.pos = session.here();
        this.artifacts = new ArtifactKeys(session);
        Named.check(session, "blueprint", named, METADATA);
        Map<Text, Value> fields = new LinkedHashMap<>();
        fields.put(new Text("name", pos), new Text(name, session.argument(0)));
        ToValue values = new ToValue(session, new Place(this, Place.Moment.OBJECTS));
        UnknownFields.of(session, named.get(UnknownFields.WORD)).entries().forEach(fields::put);
        named.forEach((key, value) -> {
            if (key.equals(UnknownFields.WORD)) {
                return;
            }
            SourcePos keyPos = Fields.keyPosition(named, key, pos);
            fields.put(new Text(key, keyPos), values.value(value, Fields.valuePosition(named, key, keyPos)));
        });
        this.metadata = new ObjectMeta(new Dict(fields, pos));
    }

    @Override
    public String where() {
        return "a blueprint";
    }

    @Word(usage = "unknownFields spec: [:]", help = "fields that a Blueprint does not have, kept as a file had them")
    public void unknownFields(Map<String, ?> fields) {
        unknown = UnknownFields.of(session(), fields);
    }

    @Word(usage = "action('backup') { ... }", help = "declares an action: phases, and what they leave")
    public void action(
            String name, @DelegatesTo(value = ActionScope.class, strategy = Closure.DELEGATE_ONLY) Closure<?> body) {
        ActionScope action = new ActionScope(session(), name, artifacts);
        Text key = new Text(name, session().argument(0));
        boolean twice = actions.putIfAbsent(key, action) != null;
        SourcePos at = session().argument(0);
        fill(body, action);
        if (twice) {
            session()
                    .problem(
                            at,
                            new Refusal(Mistake.DUPLICATE_NAME, "there are two actions '" + name + "'", "rename one"));
        }
    }

    Blueprint result() {
        Map<Text, BlueprintAction> built = new LinkedHashMap<>();
        actions.forEach((name, action) -> built.put(name, action.result()));
        artifacts.check();
        return new Blueprint(metadata, built, unknown, pos);
    }
}
