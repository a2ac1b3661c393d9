package io.jerrycan.template.parameter;

import io.jerrycan.template.value.GoType;
import io.jerrycan.template.value.StructFields;
import io.jerrycan.template.value.StructType;

/** Go's {@code param.Profile}, and the types in it. */
public final class ProfileTypes {
    public static final StructType LOCATION = new StructFields()
            .add("Type", GoType.STRING, "type", false)
            .add("Bucket", GoType.STRING, "bucket", false)
            .add("Endpoint", GoType.STRING, "endpoint", false)
            .add("Prefix", GoType.STRING, "prefix", false)
            .add("Region", GoType.STRING, "region", false)
            .of("v1alpha1.Location");

    public static final StructType KEY_PAIR = new StructFields()
            .add("ID", GoType.STRING)
            .add("Secret", GoType.STRING)
            .of("param.KeyPair");

    public static final StructType KOPIA = new StructFields()
            .add("Username", GoType.STRING)
            .add("Hostname", GoType.STRING)
            .add("Password", GoType.STRING)
            .add("Cert", GoType.STRING)
            .add("ConnectOptions", GoType.map(GoType.INT))
            .of("param.KopiaServerCreds");

    public static final StructType CREDENTIAL = new StructFields()
            .add("Type", GoType.STRING)
            .add("KeyPair", GoType.pointer(KEY_PAIR.type()))
            .add("Secret", GoType.pointer(CoreTypes.SECRET.type()))
            .add("KopiaServerSecret", GoType.pointer(KOPIA.type()))
            .of("param.Credential");

    public static final StructType PROFILE = new StructFields()
            .add("Location", LOCATION.type())
            .add("Credential", CREDENTIAL.type())
            .add("SkipSSLVerify", GoType.BOOL)
            .of("param.Profile");

    private ProfileTypes() {}
}
