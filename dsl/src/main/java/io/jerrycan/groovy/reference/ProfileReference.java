package io.jerrycan.groovy.reference;

/** The Profile of the ActionSet: where data goes, and with which credentials. */
public final class ProfileReference implements Structure {
    private static final Sensitivity SECRET = Sensitivity.secret("the profile's credential");

    @Override
    public String what() {
        return "profile";
    }

    @Word(usage = "profile.json", help = "all of it as JSON, credentials included, for kando --profile")
    public Reference getJson() {
        return new Reference(Expression.call("toJson .Profile"), Sensitivity.secret("profile.json"), Origin.ANYWHERE);
    }

    @Word(usage = "profile.location", help = "type, bucket, endpoint, prefix and region")
    public Location getLocation() {
        return new Location();
    }

    @Word(usage = "profile.credential", help = "type, keyPair, secret or kopiaServerSecret")
    public Credential getCredential() {
        return new Credential();
    }

    @Word(usage = "profile.skipSSLVerify", help = "whether certificates go unchecked")
    public Reference getSkipSSLVerify() {
        return new Reference(Expression.path(".Profile.SkipSSLVerify"));
    }

    /** Where data goes. */
    public static final class Location implements Structure {
        @Override
        public String what() {
            return "profile.location";
        }

        @Word(usage = "profile.location.type", help = "s3Compliant, gcs, azure, kopia or filestore")
        public Reference getType() {
            return member("Type");
        }

        @Word(usage = "profile.location.bucket", help = "name of the bucket")
        public Reference getBucket() {
            return member("Bucket");
        }

        @Word(usage = "profile.location.endpoint", help = "URL of the store")
        public Reference getEndpoint() {
            return member("Endpoint");
        }

        @Word(usage = "profile.location.prefix", help = "path that all data lies under")
        public Reference getPrefix() {
            return member("Prefix");
        }

        @Word(usage = "profile.location.region", help = "region of the bucket")
        public Reference getRegion() {
            return member("Region");
        }

        private static Reference member(String name) {
            return new Reference(Expression.path(".Profile.Location").member(name));
        }
    }

    /** With which credentials. */
    public static final class Credential implements Structure {
        @Override
        public String what() {
            return "profile.credential";
        }

        @Word(usage = "profile.credential.type", help = "keyPair, secret or kopia")
        public Reference getType() {
            return new Reference(Expression.path(".Profile.Credential.Type"));
        }

        @Word(usage = "profile.credential.keyPair", help = "id and secret")
        public KeyPair getKeyPair() {
            return new KeyPair();
        }

        @Word(usage = "profile.credential.secret", help = "the Secret that holds the credential")
        public SecretReference getSecret() {
            return SecretReference.ofProfile();
        }

        @Word(usage = "profile.credential.kopiaServerSecret", help = "username, hostname, password and cert")
        public KopiaServerSecret getKopiaServerSecret() {
            return new KopiaServerSecret();
        }
    }

    /** An access key and its secret. */
    public static final class KeyPair implements Structure {
        @Override
        public String what() {
            return "profile.credential.keyPair";
        }

        @Word(usage = "profile.credential.keyPair.id", help = "the access key")
        public Reference getId() {
            return secret(".Profile.Credential.KeyPair.ID");
        }

        @Word(usage = "profile.credential.keyPair.secret", help = "the secret of the access key")
        public Reference getSecret() {
            return secret(".Profile.Credential.KeyPair.Secret");
        }
    }

    /** How to log in to a Kopia server. */
    public static final class KopiaServerSecret implements Structure {
        @Override
        public String what() {
            return "profile.credential.kopiaServerSecret";
        }

        @Word(usage = "profile.credential.kopiaServerSecret.username", help = "user of the server")
        public Reference getUsername() {
            return new Reference(Expression.path(".Profile.Credential.KopiaServerSecret.Username"));
        }

        @Word(usage = "profile.credential.kopiaServerSecret.hostname", help = "host name of the user")
        public Reference getHostname() {
            return new Reference(Expression.path(".Profile.Credential.KopiaServerSecret.Hostname"));
        }

        @Word(usage = "profile.credential.kopiaServerSecret.password", help = "password of the user")
        public Reference getPassword() {
            return secret(".Profile.Credential.KopiaServerSecret.Password");
        }

        @Word(usage = "profile.credential.kopiaServerSecret.cert", help = "certificate of the server")
        public Reference getCert() {
            return secret(".Profile.Credential.KopiaServerSecret.Cert");
        }
    }

    private static Reference secret(String path) {
        return new Reference(Expression.path(path), SECRET, Origin.ANYWHERE);
    }
}
