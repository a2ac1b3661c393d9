package io.jerrycan.template.sprig;

import io.jerrycan.template.format.Fmt;
import io.jerrycan.template.function.FunctionError;
import io.jerrycan.template.value.Struct;
import io.jerrycan.template.value.Values;
import java.io.IOException;
import java.math.BigInteger;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.AuthorityKeyIdentifier;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.SubjectKeyIdentifier;
import org.bouncycastle.cert.X509ExtensionUtils;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.util.IPAddress;

/** What a certificate shall say. */
final class CertificateRequest {
    private static final int LEAF_USAGE = KeyUsage.digitalSignature | KeyUsage.keyEncipherment;

    private final X500Name subject;
    private final Instant from;
    private final Instant until;
    private final List<GeneralName> alternatives = new ArrayList<>();

    CertificateRequest(String commonName, long days, Clock clock) {
        this.subject = new X500NameBuilder(BCStyle.INSTANCE)
                .addRDN(BCStyle.CN, commonName)
                .build();
        this.from = clock.instant();
        this.until = from.plus(Duration.ofDays(days));
    }

    CertificateRequest withAddresses(Object list) {
        for (Object address : Values.elements(list)) {
            if (!(address instanceof String text) || !IPAddress.isValid(text)) {
                throw new FunctionError("error parsing ip: " + described(address));
            }
            alternatives.add(new GeneralName(GeneralName.iPAddress, text));
        }
        return this;
    }

    CertificateRequest withNames(Object list) {
        List<GeneralName> names = new ArrayList<>();
        for (Object name : Values.elements(list)) {
            if (!(name instanceof String text)) {
                throw new FunctionError("error processing alternate dns name: " + described(name));
            }
            names.add(new GeneralName(GeneralName.dNSName, text));
        }
        alternatives.addAll(0, names);
        return this;
    }

    private static String described(Object value) {
        return Fmt.sprint(value) + (value instanceof String ? "" : " is not a string");
    }

    /** A certificate that may sign others. */
    Struct authority(PrivateKey key) {
        return sign(subject, key, key, null, true);
    }

    Struct selfSigned(PrivateKey key) {
        return sign(subject, key, key, null, false);
    }

    Struct signedBy(Certificate.Pair authority, PrivateKey key) {
        Extension identifier = authority.certificate().getExtension(Extension.subjectKeyIdentifier);
        byte[] authorityKey = identifier == null
                ? null
                : SubjectKeyIdentifier.getInstance(identifier.getParsedValue()).getKeyIdentifier();
        return sign(authority.certificate().getSubject(), authority.key(), key, authorityKey, false);
    }

    private Struct sign(X500Name issuer, PrivateKey issuerKey, PrivateKey key, byte[] authorityKey, boolean authority) {
        BigInteger serial = new BigInteger(128, new SecureRandom()).max(BigInteger.ONE);
        X509v3CertificateBuilder builder = new X509v3CertificateBuilder(
                issuer, serial, Date.from(from), Date.from(until), subject, key.publicKey());
        try {
            int usage = authority ? LEAF_USAGE | KeyUsage.keyCertSign : LEAF_USAGE;
            builder.addExtension(Extension.keyUsage, true, new KeyUsage(usage));
            KeyPurposeId[] purposes = {KeyPurposeId.id_kp_serverAuth, KeyPurposeId.id_kp_clientAuth};
            builder.addExtension(Extension.extendedKeyUsage, false, new ExtendedKeyUsage(purposes));
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(authority));
            if (authority) {
                X509ExtensionUtils utils = new JcaX509ExtensionUtils();
                builder.addExtension(
                        Extension.subjectKeyIdentifier, false, utils.createSubjectKeyIdentifier(key.publicKey()));
            }
            if (authorityKey != null) {
                builder.addExtension(Extension.authorityKeyIdentifier, false, new AuthorityKeyIdentifier(authorityKey));
            }
            if (!alternatives.isEmpty()) {
                GeneralNames names = new GeneralNames(alternatives.toArray(GeneralName[]::new));
                builder.addExtension(Extension.subjectAlternativeName, false, names);
            }
            return Certificate.of(builder.build(issuerKey.signer()), key);
        } catch (IOException | NoSuchAlgorithmException e) {
            throw new FunctionError("error creating certificate: " + e.getMessage());
        }
    }
}
