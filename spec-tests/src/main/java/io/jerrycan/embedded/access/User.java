package io.jerrycan.embedded.access;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Who sent a request: a user or a service account, with the groups that each has by itself. */
public record User(String name) {
    private static final Pattern ACCOUNT = Pattern.compile("system:serviceaccount:([^:]+):([^:]+)");

    public static User serviceAccount(String namespace, String name) {
        return new User("system:serviceaccount:" + namespace + ":" + name);
    }

    /** {@code namespace/name} of a service account. */
    Optional<String> account() {
        Matcher matcher = ACCOUNT.matcher(name);
        return matcher.matches() ? Optional.of(matcher.group(1) + "/" + matcher.group(2)) : Optional.empty();
    }

    List<String> groups() {
        Matcher matcher = ACCOUNT.matcher(name);
        return matcher.matches()
                ? List.of(
                        "system:serviceaccounts", "system:serviceaccounts:" + matcher.group(1), "system:authenticated")
                : List.of("system:authenticated");
    }
}
