package io.jerrycan.model;

import io.jerrycan.model.Value.Dict;
import io.jerrycan.source.SourcePos;
import java.util.List;

/** What an ActionSet asks for; an empty list is complete as soon as it runs. */
public record ActionSetSpec(List<ActionSpec> actions, Dict unknown, SourcePos pos) {
    public ActionSetSpec {
        actions = List.copyOf(actions);
    }
}
