package io.jerrycan.groovy.data;

import groovy.lang.GString;
import io.jerrycan.source.SourcePos;
import java.util.List;

/** A text with run-time values in it. Its text is a template. */
public final class TemplateText extends GString {
    private final transient List<String> strings;
    private final transient List<SourcePos> positions;

    /**
     * @param strings one more than values
     * @param values references, or placeholders of such
     * @param positions one for each value
     */
    TemplateText(List<String> strings, List<Object> values, List<SourcePos> positions) {
        super(values.toArray());
        this.strings = List.copyOf(strings);
        this.positions = List.copyOf(positions);
    }

    @Override
    public String[] getStrings() {
        return strings.toArray(String[]::new);
    }

    /** Where the value was written. */
    SourcePos position(int index) {
        return positions.get(index);
    }
}
