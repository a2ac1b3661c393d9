package io.jerrycan.embedded.access;

/**
 * What a request wants to do, in the words of RBAC.
 *
 * @param namespace empty for what lives in none, and for a collection over all
 * @param resource plural, with its subresource after a slash
 * @param name empty for a collection that is not selected by name
 */
public record Attributes(String verb, String group, String resource, String namespace, String name) {

    /** As the API server words its refusal to a user. */
    public String refusal(String user) {
        String plain = resource.replaceFirst("/.*", "");
        String object = name.isEmpty() ? "" : " \"" + name + "\"";
        return plain + (group.isEmpty() ? "" : "." + group) + object + " is forbidden: User \"" + user
                + "\" cannot " + verb + " resource \"" + resource + "\" in API group \"" + group + "\" "
                + (namespace.isEmpty() ? "at the cluster scope" : "in the namespace \"" + namespace + "\"");
    }
}
