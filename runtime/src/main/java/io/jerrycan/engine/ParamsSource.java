package io.jerrycan.engine;

import io.jerrycan.engine.record.Target;
import io.jerrycan.function.TemplateParams.PhaseParams;
import io.jerrycan.model.ActionSpec;
import io.jerrycan.model.ObjectReference;
import java.util.Map;

/** Reads from the cluster what templates and functions know of an action. */
public interface ParamsSource {
    /**
     * The Secrets, then the ConfigMaps, then the Profile of a request. Never recorded: read again when a run goes on in
     * another process.
     *
     * @throws ParamsFailure naming what could not be read
     */
    References readReferences(ActionSpec action) throws ParamsFailure;

    /** The workload, then the object itself. Recorded when the action starts; not read again. */
    Target readTarget(ActionSpec action) throws ParamsFailure;

    /** The Secrets and ConfigMaps of a phase; objects of other kinds are passed over, as Kanister does. */
    PhaseParams readObjects(Map<String, ObjectReference> objects) throws ParamsFailure;
}
