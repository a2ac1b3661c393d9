package io.jerrycan.groovy.scope;

import io.jerrycan.function.FunctionCatalog;
import io.jerrycan.function.FunctionDescription;
import io.jerrycan.groovy.reference.ConfigMapReference;
import io.jerrycan.groovy.reference.Origin;
import io.jerrycan.groovy.reference.PhaseHandle;
import io.jerrycan.groovy.reference.Refusal;
import io.jerrycan.groovy.reference.SecretReference;
import io.jerrycan.groovy.reference.Word;
import io.jerrycan.model.BlueprintPhase;
import io.jerrycan.model.ObjectReference;
import io.jerrycan.model.Value.Dict;
import io.jerrycan.model.Value.Text;
import io.jerrycan.source.Mistake;
import io.jerrycan.source.SourcePos;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Inside {@code phase('name') { }}: names the objects that the phase reads, and calls one function. */
public class PhaseScope extends FlowWords {
    private final ActionScope action;
    private final Text phaseName;
    private final Place.Moment moment;
    private final SourcePos pos;
    private final PhaseHandle handle;
    private final Map<Text, ObjectReference> objects = new LinkedHashMap<>();
    private FunctionCall call;
    private Dict unknown = Dict.EMPTY;

    PhaseScope(Session session, ActionScope action, Text phaseName, Place.Moment moment) {
        super(session);
        this.action = action;
        this.phaseName = phaseName;
        this.moment = moment;
        this.pos = session.here();
        boolean deferred = moment == Place.Moment.DEFER_PHASE;
        this.handle = new PhaseHandle(new Origin(action, action.actionName(), phaseName.text(), deferred, false));
    }

    @Override
    public String where() {
        return "a phase";
    }

    @Override
    ActionInputs inputs() {
        return action.inputs();
    }

    PhaseHandle handle() {
        return handle;
    }

    @Word(
            usage = "secret('login', name: 'orders-login', namespace: 'orders')",
            help = "a Secret that is read before the phase; gives a handle to its data")
    public SecretReference secret(Map<String, ?> reference, String key) {
        add("secret", "Secret", reference, key);
        return handle.secret(key);
    }

    @Word(
            usage = "configMap('settings', name: 'orders', namespace: 'orders')",
            help = "a ConfigMap that is read before the phase; gives a handle to its data")
    public ConfigMapReference configMap(Map<String, ?> reference, String key) {
        add("configMap", "ConfigMap", reference, key);
        return handle.configMap(key);
    }

    @Word(
            usage = "object('settings', kind: 'ConfigMap', name: 'orders')",
            help = "any object of a phase, as Kanister has it; only Secrets and ConfigMaps are read")
    public void object(Map<String, ?> reference, String key) {
        add("object", "", reference, key);
    }

    @Word(
            usage = "unknownFields arg: [image: 'alpine:3']",
            help = "fields that a phase does not have, kept as a file had them")
    public void unknownFields(Map<String, ?> fields) {
        unknown = UnknownFields.of(session(), fields);
    }

    private void add(String word, String kind, Map<String, ?> reference, String key) {
        ToValue texts = new ToValue(session(), new Place(action, Place.Moment.OBJECTS));
        Text name = new Text(key, session().argument(0));
        ObjectReference object = PhaseObject.of(session(), texts, word, kind, reference);
        if (objects.putIfAbsent(name, object) != null) {
            session()
                    .problem(
                            Mistake.DUPLICATE_NAME,
                            name.pos(),
                            "phase '" + phaseName + "' has two objects '" + key + "'",
                            "rename one");
        }
    }

    /** Whether a word calls a function: the function's name with a small first letter. */
    public boolean isFunction(String word) {
        return FunctionCall.find(session().catalog(), word).isPresent();
    }

    /** The words that call functions. */
    public static List<String> functionWords(FunctionCatalog catalog) {
        return FunctionCall.words(catalog);
    }

    /** Groovy's hook for a call of a method that a class does not have: calls a function. */
    public Object methodMissing(String word, Object arguments) {
        Optional<FunctionDescription> function = FunctionCall.find(session().catalog(), word);
        if (function.isEmpty()) {
            throw new groovy.lang.MissingMethodException(word, PhaseScope.class, (Object[]) arguments);
        }
        if (call != null && call != FunctionCall.NONE) {
            session()
                    .problem(
                            session().here(),
                            "phase '" + phaseName + "' calls a second function",
                            "put it into a phase of its own");
            return null;
        }
        try {
            call = FunctionCall.of(session(), place(), function.get(), word, (Object[]) arguments);
        } catch (Refusal refusal) {
            functionIsUnknown();
            throw refusal;
        }
        return null;
    }

    @Override
    final Place place() {
        return new Place(action, moment);
    }

    @Override
    final Text phaseName() {
        return phaseName;
    }

    /** Notes that a mistake stands where the function should. */
    public void functionIsUnknown() {
        if (call == null) {
            session().passOver(phaseName.pos());
            call = FunctionCall.NONE;
        }
    }

    /** @param group of phases that run side by side */
    final BlueprintPhase result(Optional<Text> group) {
        if (call == null) {
            session()
                    .problem(
                            pos,
                            "phase '" + phaseName + "' calls no function",
                            "call one, such as kubeTask(image: 'alpine:3', command: bash('date'))");
            functionIsUnknown();
        }
        return new BlueprintPhase(call.function(), phaseName, objects, call.arguments(), flow(group), unknown, pos);
    }
}
