package io.jerrycan.template.sprig;

import io.jerrycan.template.function.FunctionError;
import io.jerrycan.template.function.FunctionSet;
import io.jerrycan.template.value.Values;
import java.util.LinkedHashMap;
import java.util.Map;

/** Sprig's URLs as dicts of their parts. */
final class Urls {
    private Urls() {}

    static FunctionSet functions() {
        return FunctionSet.builder()
                .add("urlParse", "string", args -> parts(args.string(0)))
                .add("urlJoin", "map[string]interface{}", args -> join(args.map(0)))
                .build();
    }

    private static Map<String, Object> parts(String text) {
        Url url;
        try {
            url = UrlParser.parse(text);
        } catch (FunctionError e) {
            throw new FunctionError("unable to parse url: " + e.getMessage());
        }
        Map<String, Object> parts = new LinkedHashMap<>();
        parts.put("scheme", url.scheme());
        parts.put("host", url.host());
        parts.put("hostname", url.hostName());
        parts.put("path", url.path());
        parts.put("query", url.query());
        parts.put("opaque", url.opaque());
        parts.put("fragment", url.fragment());
        parts.put("userinfo", url.hasUser() ? url.userInfo() : "");
        return parts;
    }

    private static String join(Map<String, Object> parts) {
        String userInfo = part(parts, "userinfo");
        Url user = Url.EMPTY;
        if (!userInfo.isEmpty()) {
            try {
                user = UrlParser.parse("proto://" + userInfo + "@host");
            } catch (FunctionError e) {
                throw new FunctionError("unable to parse userinfo in dict: " + e.getMessage());
            }
        }
        return new Url(
                        part(parts, "scheme"),
                        part(parts, "opaque"),
                        user.user(),
                        user.password(),
                        part(parts, "host"),
                        part(parts, "path"),
                        part(parts, "query"),
                        part(parts, "fragment"))
                .toString();
    }

    private static String part(Map<String, Object> parts, String key) {
        Object value = parts.getOrDefault(key, "");
        if (value instanceof String text) {
            return text;
        }
        throw new FunctionError(
                "unable to parse " + key + " key, must be of type string, but " + Values.kindOf(value) + " found");
    }
}
