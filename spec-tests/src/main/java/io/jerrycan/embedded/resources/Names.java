package io.jerrycan.embedded.resources;

import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;

/** Names, labels and keys as the API accepts them, and the words with which it refuses others. */
final class Names {

    private static final String LABEL = "[a-z0-9]([-a-z0-9]*[a-z0-9])?";
    private static final String QUALIFIED = "([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]";
    private static final Pattern DNS_SUBDOMAIN = Pattern.compile(LABEL + "(\\." + LABEL + ")*");
    private static final Pattern DNS_LABEL = Pattern.compile(LABEL);
    private static final Pattern DNS_1035_LABEL = Pattern.compile("[a-z]([-a-z0-9]*[a-z0-9])?");
    private static final Pattern LABEL_VALUE = Pattern.compile("(([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9])?");
    private static final Pattern QUALIFIED_NAME = Pattern.compile(QUALIFIED);
    private static final Pattern CONFIG_KEY = Pattern.compile("[-._a-zA-Z0-9]+");
    private static final int LONGEST_SUBDOMAIN = 253;
    private static final int LONGEST_LABEL = 63;

    private static final String SAFE_LETTERS = "bcdfghjklmnpqrstvwxz2456789";
    private static final int LONGEST_GENERATED_PREFIX = 58;

    private Names() {}

    /** A prefix and five letters that spell no word, as the API server makes from generateName. */
    static String generate(String prefix) {
        StringBuilder name =
                new StringBuilder(prefix.substring(0, Math.min(prefix.length(), LONGEST_GENERATED_PREFIX)));
        ThreadLocalRandom.current()
                .ints(5, 0, SAFE_LETTERS.length())
                .forEach(index -> name.append(SAFE_LETTERS.charAt(index)));
        return name.toString();
    }

    static void subdomain(FieldErrors errors, String field, String value) {
        errors.matches(
                field,
                value,
                LONGEST_SUBDOMAIN,
                DNS_SUBDOMAIN,
                "a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '-' or '.', and"
                        + " must start and end with an alphanumeric character"
                        + example(DNS_SUBDOMAIN, "'example.com'"));
    }

    static void label(FieldErrors errors, String field, String value) {
        errors.matches(
                field,
                value,
                LONGEST_LABEL,
                DNS_LABEL,
                "a lowercase RFC 1123 label must consist of lower case alphanumeric characters or '-', and must start"
                        + " and end with an alphanumeric character"
                        + example(DNS_LABEL, "'my-name',  or '123-abc'"));
    }

    static void serviceName(FieldErrors errors, String field, String value) {
        errors.matches(
                field,
                value,
                LONGEST_LABEL,
                DNS_1035_LABEL,
                "a DNS-1035 label must consist of lower case alphanumeric characters or '-', start with an alphabetic"
                        + " character, and end with an alphanumeric character"
                        + example(DNS_1035_LABEL, "'my-name',  or 'abc-123'"));
    }

    static void labelValue(FieldErrors errors, String field, String value) {
        errors.matches(
                field,
                value,
                LONGEST_LABEL,
                LABEL_VALUE,
                "a valid label must be an empty string or consist of alphanumeric characters, '-', '_' or '.', and must"
                        + " start and end with an alphanumeric character"
                        + example(LABEL_VALUE, "'MyValue',  or 'my_value',  or '12345'"));
    }

    /** The key of a label or annotation, or the name of a finalizer: a name, and perhaps a domain before it. */
    static void qualified(FieldErrors errors, String field, String key) {
        int slash = key.indexOf('/');
        String name = key.substring(slash + 1);
        String domain = slash < 0 ? "x" : key.substring(0, slash);
        if (name.length() > LONGEST_LABEL) {
            errors.invalid(field, key, "name part must be no more than " + LONGEST_LABEL + " bytes");
        } else if (!QUALIFIED_NAME.matcher(name).matches()) {
            errors.invalid(
                    field,
                    key,
                    "name part must consist of alphanumeric characters, '-', '_' or '.', and must start and end with an"
                            + " alphanumeric character"
                            + example(QUALIFIED_NAME, "'MyName',  or 'my.name',  or '123-abc'"));
        } else if (!DNS_SUBDOMAIN.matcher(domain).matches()) {
            errors.invalid(
                    field,
                    key,
                    "prefix part a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters,"
                            + " '-' or '.', and must start and end with an alphanumeric character"
                            + example(DNS_SUBDOMAIN, "'example.com'"));
        }
    }

    /** A key of the data of a ConfigMap or Secret. */
    static void configKey(FieldErrors errors, String field, String key) {
        if (key.equals(".") || key.equals("..")) {
            errors.invalid(field, key, "must not be '" + key + "'");
        } else {
            errors.matches(
                    field,
                    key,
                    LONGEST_SUBDOMAIN,
                    CONFIG_KEY,
                    "a valid config key must consist of alphanumeric characters, '-', '_' or '.'"
                            + example(CONFIG_KEY, "'key.name',  or 'KEY_NAME',  or 'key-name'"));
        }
    }

    private static String example(Pattern pattern, String examples) {
        return " (e.g. " + examples + ", regex used for validation is '" + pattern + "')";
    }
}
