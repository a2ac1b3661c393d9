package io.jerrycan.groovy.data;

import io.jerrycan.source.SourcePos;
import java.util.ArrayList;
import java.util.List;

/** A list that knows where its items were written. What is done to it by index keeps no positions. */
public final class Items extends ArrayList<Object> {
    private final transient List<SourcePos> positions = new ArrayList<>();

    public Items() {}

    /** Joined from several. */
    public static Items joined(List<?> first, List<?> second) {
        Items all = new Items();
        all.addAllOf(first);
        all.addAllOf(second);
        return all;
    }

    public void addAllOf(List<?> others) {
        for (int i = 0; i < others.size(); i++) {
            add(others.get(i), position(others, i, SourcePos.UNKNOWN));
        }
    }

    public void add(Object item, SourcePos pos) {
        while (positions.size() < size()) {
            positions.add(SourcePos.UNKNOWN);
        }
        add(item);
        positions.add(pos);
    }

    /** Where an item of any list was written, or the given place when it is not known. */
    public static SourcePos position(List<?> list, int index, SourcePos otherwise) {
        if (list instanceof Items items && index < items.positions.size()) {
            SourcePos pos = items.positions.get(index);
            return pos.line() == 0 ? otherwise : pos;
        }
        return otherwise;
    }
}
