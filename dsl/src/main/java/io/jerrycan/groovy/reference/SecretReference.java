package io.jerrycan.groovy.reference;

/** A Secret: of a phase, of the ActionSet, or of the Profile. */
public final class SecretReference implements Structure {
    private final String what;
    private final Expression secret;
    private final Origin origin;

    private SecretReference(String what, Expression secret, Origin origin) {
        this.what = what;
        this.secret = secret;
        this.origin = origin;
    }

    /** One that the ActionSet hands over. */
    public static SecretReference ofActionSet(String key) {
        return new SecretReference(
                "secret '" + key + "'", Expression.path(".Secrets").key(key), Origin.ANYWHERE);
    }

    static SecretReference of(String key, Expression phase, Origin origin) {
        return new SecretReference(
                "secret '" + key + "'", phase.member("Secrets").key(key), origin);
    }

    static SecretReference ofProfile() {
        return new SecretReference(
                "the profile's credential", Expression.path(".Profile.Credential.Secret"), Origin.ANYWHERE);
    }

    @Override
    public String what() {
        return what;
    }

    @Word(usage = "login.data('password')", help = "one value, as text; nothing when there is no such key")
    public Reference data(String key) {
        return getData().getAt(key);
    }

    @Word(usage = "login.data.password", help = "one value, as text; fails at run time when there is no such key")
    public DataReference getData() {
        return new DataReference(what, secret.member("Data"), Sensitivity.secret(what), origin, true);
    }

    @Word(usage = "login.name", help = "name of the Secret")
    public Reference getName() {
        return member("Name");
    }

    @Word(usage = "login.namespace", help = "namespace of the Secret")
    public Reference getNamespace() {
        return member("Namespace");
    }

    @Word(usage = "login.type", help = "type of the Secret")
    public Reference getType() {
        return member("Type");
    }

    @Word(usage = "login.labels['app']", help = "labels of the Secret")
    public OpenReference getLabels() {
        return new OpenReference(secret.member("Labels"), origin);
    }

    private Reference member(String name) {
        return new Reference(secret.member(name), Sensitivity.PLAIN, origin);
    }
}
