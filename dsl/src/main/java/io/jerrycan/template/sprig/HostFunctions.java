package io.jerrycan.template.sprig;

import io.jerrycan.template.function.FunctionSet;

/** Sprig's functions that look at the machine: environment variables and DNS. */
final class HostFunctions {
    private static final String SPECIAL = "*#$@!?-0123456789";

    private HostFunctions() {}

    static FunctionSet functions(Host host) {
        return FunctionSet.builder()
                .add("env", "string", args -> host.variable(args.string(0)))
                .add("expandenv", "string", args -> expand(host, args.string(0)))
                .add("getHostByName", "string", args -> host.address(args.string(0)))
                .build();
    }

    /** Go's {@code os.ExpandEnv}: {@code $name} and {@code ${name}}; malformed braces vanish. */
    private static String expand(Host host, String text) {
        StringBuilder out = new StringBuilder();
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at++);
            if (c != '$' || at == text.length()) {
                out.append(c);
                continue;
            }
            boolean braces = text.charAt(at) == '{';
            int from = braces ? at + 1 : at;
            int to = endOfName(text, from);
            if (!braces) {
                out.append(to > from ? host.variable(text.substring(from, to)) : "$");
                at = to;
            } else if (to > from && to < text.length() && text.charAt(to) == '}') {
                out.append(host.variable(text.substring(from, to)));
                at = to + 1;
            } else {
                at = afterBadBraces(text, from);
            }
        }
        return out.toString();
    }

    private static int endOfName(String text, int from) {
        if (from < text.length() && SPECIAL.indexOf(text.charAt(from)) >= 0) {
            return from + 1;
        }
        int to = from;
        while (to < text.length() && isNameCharacter(text.charAt(to))) {
            to++;
        }
        return to;
    }

    private static boolean isNameCharacter(char c) {
        return c == '_' || c >= '0' && c <= '9' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    private static int afterBadBraces(String text, int from) {
        int close = text.indexOf('}', from);
        return close < 0 ? from : close + 1;
    }
}
