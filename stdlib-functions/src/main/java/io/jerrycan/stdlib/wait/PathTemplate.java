package io.jerrycan.stdlib.wait;

import io.jerrycan.template.format.Quote;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A condition of {@code Wait} as a template on the list of what its JSONPaths find: each <code>{ $.path }</code> becomes
 * {@code index $ 0} and so on, in a string as a part of it. So nothing that an object holds can change the template.
 */
final class PathTemplate {
    private static final Pattern GROUP = Pattern.compile("\\{\\s*\\$([^}]*)\\}");

    private final String text;
    private final List<ObjectPath> paths = new ArrayList<>();
    private final StringBuilder template = new StringBuilder();

    private PathTemplate(String text) {
        this.text = text;
    }

    /** @throws ConditionSyntax when a path is malformed, or stands where it cannot */
    static PathTemplate scan(String text) throws ConditionSyntax {
        PathTemplate scanned = new PathTemplate(text);
        int at = 0;
        while (at < text.length()) {
            at = text.startsWith("{{", at) ? scanned.action(at) : scanned.text(at);
        }
        return scanned;
    }

    String template() {
        return template.toString();
    }

    /** What the paths find in an object: the data of the template. */
    List<String> find(Map<String, Object> object) throws NotEvaluable {
        List<String> found = new ArrayList<>();
        for (ObjectPath path : paths) {
            found.add(path.print(object));
        }
        return found;
    }

    private int text(int at) throws ConditionSyntax {
        Matcher group = GROUP.matcher(text).region(at, text.length());
        if (group.lookingAt()) {
            template.append("{{").append(use(group)).append("}}");
            return group.end();
        }
        template.append(text.charAt(at));
        return at + 1;
    }

    private int action(int begin) throws ConditionSyntax {
        if (GROUP.matcher(text).region(begin + 1, text.length()).lookingAt()) {
            throw ConditionSyntax.in(
                    text,
                    begin,
                    "a condition of Wait has no variables: what stands behind $ is a JSONPath, which stands in a string:"
                            + " \"{ $.path }\"; WaitV2 has variables");
        }
        int comment = commentEnd(begin);
        if (comment > 0) {
            template.append(text, begin, comment);
            return comment;
        }
        int at = begin;
        while (at < text.length() && !text.startsWith("}}", at)) {
            char next = text.charAt(at);
            if (next == '"' || next == '`' || next == '\'') {
                at = literal(at, next);
                continue;
            }
            if (GROUP.matcher(text).region(at, text.length()).lookingAt()) {
                throw ConditionSyntax.in(text, at, "a JSONPath stands in a string: \"{ $.path }\"");
            }
            template.append(next);
            at++;
        }
        return at;
    }

    private int commentEnd(int begin) {
        boolean comment = text.startsWith("{{/*", begin) || text.startsWith("{{- /*", begin);
        int end = comment ? text.indexOf("*/", begin) : -1;
        return end < 0 ? -1 : end + 2;
    }

    private int literal(int begin, char quote) throws ConditionSyntax {
        int end = begin + 1;
        while (end < text.length() && text.charAt(end) != quote) {
            end += quote != '`' && text.charAt(end) == '\\' ? 2 : 1;
        }
        end = Math.min(end + 1, text.length());
        Matcher group = GROUP.matcher(text).region(begin, end);
        if (quote == '\'' || !group.find()) {
            template.append(text, begin, end);
            return end;
        }
        template.append("(print");
        int from = begin + 1;
        do {
            string(from, group.start(), quote);
            template.append(" (").append(use(group)).append(")");
            from = group.end();
        } while (group.find());
        string(from, end - 1, quote);
        template.append(")");
        return end;
    }

    private void string(int from, int to, char quote) {
        String part = text.substring(from, to);
        template.append(' ').append(quote == '`' ? Quote.string(part) : '"' + part + '"');
    }

    private String use(Matcher group) throws ConditionSyntax {
        paths.add(ObjectPath.parse(text, group.start(1), group.group(1)));
        return "index $ " + (paths.size() - 1);
    }
}
