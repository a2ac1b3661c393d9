package io.jerrycan.stdlib.pod;

import com.fasterxml.jackson.databind.JsonMappingException.Reference;
import java.util.List;

/** A place in JSON as people write it: {@code spec.containers[0].image}. */
final class JsonPath {
    private JsonPath() {}

    static String of(List<Reference> path) {
        StringBuilder place = new StringBuilder();
        for (Reference step : path) {
            if (step.getFieldName() == null) {
                place.append('[').append(step.getIndex()).append(']');
            } else {
                place.append(place.length() == 0 ? "" : ".").append(step.getFieldName());
            }
        }
        return place.toString();
    }
}
