package io.jerrycan.embedded.resources;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jerrycan.embedded.store.ApiException;
import io.jerrycan.embedded.store.ResourceType;
import java.util.List;

/** Reads what a client sends as an object of a type. */
public final class Decoder {

    private final Admissions admissions;
    private final ModelShapes shapes = new ModelShapes();

    Decoder(Admissions admissions) {
        this.admissions = admissions;
    }

    /**
     * Drops, in place, what the type does not know.
     *
     * @return the paths of the fields that were dropped
     * @throws ApiException a bad request, if a value has another type than its field
     */
    public List<String> decode(ResourceType type, ObjectNode tree) {
        if (type.custom()) {
            return admissions.custom(type).prune(tree);
        }
        try {
            return shapes.of(type).map(shape -> Fitting.fit(shape, tree)).orElse(List.of());
        } catch (Fitting.Misfit misfit) {
            throw refused(type, misfit.getMessage());
        }
    }

    /** The API's refusal of a body that cannot be read as an object of a type. */
    public static ApiException refused(ResourceType type, String why) {
        return ApiException.badRequest(type.kind() + " in version \""
                + type.versions().get(0) + "\" cannot be handled as a " + type.kind() + ": " + why);
    }
}
