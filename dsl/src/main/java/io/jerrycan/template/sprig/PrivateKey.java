package io.jerrycan.template.sprig;

import io.jerrycan.template.function.FunctionError;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.spec.PKCS8EncodedKeySpec;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERBitString;
import org.bouncycastle.asn1.edec.EdECObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.asn1.sec.ECPrivateKey;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.openssl.PEMKeyPair;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/**
 * An RSA, EC or Ed25519 key.
 *
 * @param info its PKCS #8 form
 */
record PrivateKey(PrivateKeyInfo info) {
    static PrivateKey generate(String algorithm, int bits) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm);
            generator.initialize(bits);
            return new PrivateKey(PrivateKeyInfo.getInstance(
                    generator.generateKeyPair().getPrivate().getEncoded()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java makes keys for " + algorithm, e);
        }
    }

    /** From PEM: PKCS #1, SEC 1 or PKCS #8. The message of an error never holds any of the text. */
    static PrivateKey parse(String pem) {
        Object object = Pem.read(pem);
        if (object instanceof PEMKeyPair pair) {
            return new PrivateKey(pair.getPrivateKeyInfo());
        }
        if (object instanceof PrivateKeyInfo info) {
            return new PrivateKey(info);
        }
        throw new FunctionError(object == null ? "no PEM data in input" : "no private key data in PEM block");
    }

    /** PKCS #1 of RSA keys, SEC 1 of EC keys, PKCS #8 of others. */
    String pem() {
        try {
            ASN1ObjectIdentifier algorithm = algorithm();
            if (algorithm.equals(PKCSObjectIdentifiers.rsaEncryption)) {
                return Pem.write(
                        "RSA PRIVATE KEY",
                        info.parsePrivateKey().toASN1Primitive().getEncoded());
            }
            return algorithm.equals(X9ObjectIdentifiers.id_ecPublicKey)
                    ? Pem.write("EC PRIVATE KEY", sec1().getEncoded())
                    : Pem.write("PRIVATE KEY", info.getEncoded());
        } catch (IOException e) {
            throw new FunctionError("error writing private key: " + e.getMessage());
        }
    }

    private ECPrivateKey sec1() throws IOException {
        ECPrivateKey key = ECPrivateKey.getInstance(info.parsePrivateKey());
        DERBitString point = new DERBitString(publicKey().getPublicKeyData().getBytes());
        int bits = key.getPrivateKey().getOctetsLength() * 8;
        return new ECPrivateKey(
                bits, key.getKey(), point, info.getPrivateKeyAlgorithm().getParameters());
    }

    SubjectPublicKeyInfo publicKey() {
        return PublicKeys.of(info);
    }

    ContentSigner signer() {
        try {
            byte[] encoded = info.getEncoded();
            java.security.PrivateKey key =
                    KeyFactory.getInstance(family()).generatePrivate(new PKCS8EncodedKeySpec(encoded));
            return new JcaContentSignerBuilder(signature()).build(key);
        } catch (GeneralSecurityException | OperatorCreationException | IOException e) {
            throw new FunctionError("cannot sign with this key: " + e.getMessage());
        }
    }

    private ASN1ObjectIdentifier algorithm() {
        return info.getPrivateKeyAlgorithm().getAlgorithm();
    }

    private String family() {
        ASN1ObjectIdentifier algorithm = algorithm();
        return algorithm.equals(PKCSObjectIdentifiers.rsaEncryption)
                ? "RSA"
                : algorithm.equals(EdECObjectIdentifiers.id_Ed25519) ? "Ed25519" : "EC";
    }

    private String signature() {
        return switch (family()) {
            case "RSA" -> "SHA256withRSA";
            case "Ed25519" -> "Ed25519";
            default -> "SHA256withECDSA";
        };
    }
}
