package io.jerrycan.template.sprig;

import com.google.re2j.Matcher;

/**
 * Go's {@code Regexp.Expand}: {@code $1}, {@code ${1}}, {@code $name}, {@code ${name}} stand for groups, {@code $$} for a
 * dollar sign; a name is as long as can be, so {@code $1x} is the group {@code 1x}. Groups that are not there are empty.
 */
final class Expansion {
    private Expansion() {}

    static void append(StringBuilder out, Matcher matcher, String template) {
        int at = 0;
        while (at < template.length()) {
            char c = template.charAt(at++);
            if (c != '$') {
                out.append(c);
                continue;
            }
            if (at < template.length() && template.charAt(at) == '$') {
                out.append('$');
                at++;
                continue;
            }
            boolean braces = at < template.length() && template.charAt(at) == '{';
            int from = braces ? at + 1 : at;
            int to = from;
            while (to < template.length() && isNameAt(template, to)) {
                to += Character.charCount(template.codePointAt(to));
            }
            boolean closed = !braces || to < template.length() && template.charAt(to) == '}';
            if (to == from || !closed) {
                out.append('$');
                continue;
            }
            out.append(group(matcher, template.substring(from, to)));
            at = braces ? to + 1 : to;
        }
    }

    private static boolean isNameAt(String text, int at) {
        int rune = text.codePointAt(at);
        return rune == '_' || Runes.isWord(rune);
    }

    private static String group(Matcher matcher, String name) {
        String group = null;
        if (name.matches("0|[1-9][0-9]{0,8}")) {
            int number = Integer.parseInt(name);
            group = number <= matcher.groupCount() ? matcher.group(number) : null;
        } else if (matcher.pattern().namedGroups().containsKey(name)) {
            group = matcher.group(name);
        }
        return group == null ? "" : group;
    }
}
