package io.jerrycan.convert;

import java.util.HashSet;
import java.util.Set;

/** Gives variables names: near to what they stand for, no word of the language, and none twice in an action. */
final class Variables {
    private final Set<String> taken;

    Variables(Set<String> words) {
        this.taken = new HashSet<>(words);
    }

    /** For braces inside of those that others are for. */
    Variables(Variables outer) {
        this(outer.taken);
    }

    /** @param otherwise for what has no letter in its name, or the name of a word */
    String name(String wanted, String otherwise) {
        String base = identifier(wanted);
        if (base.isEmpty() || Keywords.ALL.contains(base) || taken.contains(base)) {
            base = base.isEmpty()
                    ? otherwise
                    : base + Character.toUpperCase(otherwise.charAt(0)) + otherwise.substring(1);
        }
        String name = base;
        for (int i = 2; Keywords.ALL.contains(name) || !taken.add(name); i++) {
            name = base + i;
        }
        return name;
    }

    private static String identifier(String wanted) {
        StringBuilder name = new StringBuilder();
        boolean up = false;
        for (char c : wanted.toCharArray()) {
            boolean fits = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || name.length() > 0 && c >= '0' && c <= '9';
            if (fits) {
                name.append(up ? Character.toUpperCase(c) : name.length() == 0 ? Character.toLowerCase(c) : c);
            }
            up = !fits && name.length() > 0;
        }
        return name.toString();
    }
}
