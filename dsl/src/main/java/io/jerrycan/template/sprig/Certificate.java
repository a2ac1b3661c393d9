package io.jerrycan.template.sprig;

import io.jerrycan.template.function.Function;
import io.jerrycan.template.function.FunctionError;
import io.jerrycan.template.value.GoType;
import io.jerrycan.template.value.Struct;
import io.jerrycan.template.value.StructType;
import io.jerrycan.template.value.Utf8;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bouncycastle.cert.X509CertificateHolder;

/** The struct {@code sprig.certificate}: the fields Cert and Key, both PEM. */
final class Certificate {
    private static final StructType TYPE = new StructType(
            "sprig.certificate",
            List.of(StructType.Field.of("Cert", GoType.STRING), StructType.Field.of("Key", GoType.STRING)));

    private Certificate() {}

    /** A function whose last parameters are a certificate and those of {@code after}. */
    static Function function(String name, String before, String after, Function.Body body) {
        List<GoType> parameters =
                new ArrayList<>(Function.of(name, before, body).parameters());
        parameters.add(TYPE.type());
        parameters.addAll(Function.of(name, after, body).parameters());
        return new Function(name, List.copyOf(parameters), false, body);
    }

    static Struct of(X509CertificateHolder certificate, PrivateKey key) {
        try {
            return struct(Pem.write("CERTIFICATE", certificate.getEncoded()), key.pem());
        } catch (IOException e) {
            throw new FunctionError("error writing certificate: " + e.getMessage());
        }
    }

    /** What a user has: both parts PEM in base64. */
    static Struct of(String certificate, String key) {
        String decoded = decode(certificate, "certificate");
        String decodedKey = decode(key, "private key");
        parse(decoded);
        PrivateKey.parse(decodedKey);
        return struct(decoded, decodedKey);
    }

    private static String decode(String text, String what) {
        try {
            return Utf8.decode(RadixDecoder.BASE64.decode(Utf8.encode(text)));
        } catch (RadixDecoder.Corrupt e) {
            throw new FunctionError("unable to decode base64 " + what);
        }
    }

    private static Struct struct(String certificate, String key) {
        return Struct.of(TYPE, Map.of("Cert", certificate, "Key", key));
    }

    /** A certificate and its key, read from the struct. */
    record Pair(X509CertificateHolder certificate, PrivateKey key) {}

    static Pair from(Object struct) {
        Struct certificate = (Struct) struct;
        return new Pair(parse((String) certificate.field("Cert")), PrivateKey.parse((String) certificate.field("Key")));
    }

    private static X509CertificateHolder parse(String pem) {
        if (Pem.read(pem) instanceof X509CertificateHolder certificate) {
            return certificate;
        }
        throw new FunctionError("unable to decode certificate");
    }
}
