package io.jerrycan.plan;

import io.jerrycan.engine.ParamsFailure;
import io.jerrycan.engine.References;
import io.jerrycan.engine.record.Target;
import io.jerrycan.engine.render.UnknownData;
import io.jerrycan.function.ApiTypes;
import io.jerrycan.function.Permissions;
import io.jerrycan.function.TemplateParams.PhaseParams;
import io.jerrycan.model.ActionSpec;
import io.jerrycan.model.ObjectReference;
import java.util.Map;
import java.util.Set;

/** What can be known of the world before an action runs. No part of it holds the value of a secret. */
public interface Facts {

    /**
     * Of an action as a whole.
     *
     * @param unknown what templates see and nobody knows yet, or may know
     * @param needed what reading all this takes
     */
    record OfAction(References references, Target target, UnknownData unknown, Permissions needed) {}

    /** Of the objects of a phase; paths of what is unknown begin at the phase. */
    record OfPhase(PhaseParams params, UnknownData unknown) {}

    /** @throws ParamsFailure when an action could not start, since what it names is not there */
    OfAction of(ActionSpec action) throws ParamsFailure;

    /** @param objects by the name that templates use; their members may hold placeholders */
    OfPhase of(Map<String, ObjectReference> objects) throws ParamsFailure;

    ApiTypes types();

    /** The parts of a request, as templates call them, that need not be given for a plan. */
    Set<String> givenLater();
}
