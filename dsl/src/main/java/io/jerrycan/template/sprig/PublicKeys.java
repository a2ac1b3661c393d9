package io.jerrycan.template.sprig;

import io.jerrycan.template.function.FunctionError;
import java.io.IOException;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.crypto.params.AsymmetricKeyParameter;
import org.bouncycastle.crypto.params.ECDomainParameters;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.crypto.params.RSAKeyParameters;
import org.bouncycastle.crypto.params.RSAPrivateCrtKeyParameters;
import org.bouncycastle.crypto.util.PrivateKeyFactory;
import org.bouncycastle.crypto.util.SubjectPublicKeyInfoFactory;

/** The public key that belongs to a private one. */
final class PublicKeys {
    private PublicKeys() {}

    static SubjectPublicKeyInfo of(PrivateKeyInfo info) {
        try {
            return SubjectPublicKeyInfoFactory.createSubjectPublicKeyInfo(of(PrivateKeyFactory.createKey(info)));
        } catch (IOException e) {
            throw new FunctionError("error reading private key: " + e.getMessage());
        }
    }

    private static AsymmetricKeyParameter of(AsymmetricKeyParameter key) {
        if (key instanceof RSAPrivateCrtKeyParameters rsa) {
            return new RSAKeyParameters(false, rsa.getModulus(), rsa.getPublicExponent());
        }
        if (key instanceof ECPrivateKeyParameters ec) {
            ECDomainParameters curve = ec.getParameters();
            return new ECPublicKeyParameters(curve.getG().multiply(ec.getD()), curve);
        }
        if (key instanceof Ed25519PrivateKeyParameters ed25519) {
            return ed25519.generatePublicKey();
        }
        throw new FunctionError("keys must be RSA, EC or Ed25519");
    }
}
