package io.jerrycan.groovy.scope;

import groovy.lang.Closure;
import groovy.lang.DelegatesTo;
import io.jerrycan.groovy.reference.Word;
import io.jerrycan.model.Blueprint;
import io.jerrycan.source.Mistake;
import io.jerrycan.source.SourcePos;
import java.util.Map;
import java.util.Optional;

/** The outside of all braces: declares the one blueprint of a file. */
public final class BlueprintFile extends Scope {
    private BlueprintScope blueprint;

    public BlueprintFile(Session session) {
        super(session);
    }

    @Override
    public String where() {
        return "the file itself";
    }

    @Word(usage = "blueprint('name') { ... }", help = "declares the blueprint; one in a file")
    public void blueprint(
            String name, @DelegatesTo(value = BlueprintScope.class, strategy = Closure.DELEGATE_ONLY) Closure<?> body) {
        blueprint(Map.of(), name, body);
    }

    @Word(
            usage = "blueprint('name', namespace: 'ns', labels: [a: 'b'], annotations: [c: 'd']) { ... }",
            help = "declares the blueprint, with metadata")
    public void blueprint(
            Map<String, ?> metadata,
            String name,
            @DelegatesTo(value = BlueprintScope.class, strategy = Closure.DELEGATE_ONLY) Closure<?> body) {
        BlueprintScope declared = new BlueprintScope(session(), name, metadata);
        if (blueprint != null) {
            session()
                    .problem(
                            Mistake.NOT_A_BLUEPRINT,
                            session().here(),
                            "a file has one blueprint, and this is the second",
                            "put '" + name + "' into a file of its own");
        } else {
            blueprint = declared;
        }
        fill(body, declared);
    }

    /** What the file declared; empty after the problem was noted that it declared none. */
    public Optional<Blueprint> result() {
        if (blueprint == null) {
            if (session().problems().isEmpty()) {
                session()
                        .problem(
                                Mistake.NOT_A_BLUEPRINT,
                                SourcePos.startOf(session().file()),
                                "the file declares no blueprint",
                                "write blueprint('name') { ... }");
            }
            return Optional.empty();
        }
        return Optional.of(blueprint.result());
    }
}
