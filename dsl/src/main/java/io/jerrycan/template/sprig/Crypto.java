package io.jerrycan.template.sprig;

import io.jerrycan.template.function.Args;
import io.jerrycan.template.function.FunctionError;
import io.jerrycan.template.function.FunctionSet;
import java.time.Clock;

/** Sprig's keys, certificates and encryption, less what Kanister's filter for FIPS refuses. */
final class Crypto {
    private static final String NAMES = "string, []interface{}, []interface{}, int";

    private Crypto() {}

    static FunctionSet functions(Host host) {
        Clock clock = host.clock();
        return FunctionSet.builder()
                .add("derivePassword", "...interface{}", args -> refuse("derivePassword"))
                .add("bcrypt", "...interface{}", args -> refuse("bcrypt"))
                .add("htpasswd", "...interface{}", args -> refuse("htpasswd"))
                .add("genPrivateKey", "string", args -> privateKey(args.string(0)))
                .add("encryptAES", "string, string", args -> Aes.encrypt(args.string(0), args.string(1)))
                .add("decryptAES", "string, string", args -> Aes.decrypt(args.string(0), args.string(1)))
                .add("buildCustomCert", "string, string", args -> Certificate.of(args.string(0), args.string(1)))
                .add("genCA", "string, int", args -> request(args, clock, 1).authority(newKey()))
                .add("genCAWithKey", "string, int, string", args -> request(args, clock, 1)
                        .authority(key(args, 2)))
                .add("genSelfSignedCert", NAMES, args -> named(args, clock).selfSigned(newKey()))
                .add("genSelfSignedCertWithKey", NAMES + ", string", args -> named(args, clock)
                        .selfSigned(key(args, 4)))
                .add(Certificate.function("genSignedCert", NAMES, "", args -> named(args, clock)
                        .signedBy(Certificate.from(args.get(4)), newKey())))
                .add(Certificate.function("genSignedCertWithKey", NAMES, "string", args -> named(args, clock)
                        .signedBy(Certificate.from(args.get(4)), key(args, 5))))
                .build();
    }

    /**
     * As the filter of Kanister lets through. It also lets {@code ed25519} through, which its sprig then does not know and
     * answers with a text in the place of a key; here that is a key, as in sprig 3.
     */
    private static String privateKey(String type) {
        return switch (type) {
            case "rsa" -> PrivateKey.generate("RSA", 4096).pem();
            case "ecdsa" -> PrivateKey.generate("EC", 256).pem();
            case "ed25519" -> PrivateKey.generate("Ed25519", 255).pem();
            default -> refuse("genPrivateKey for " + type);
        };
    }

    private static String refuse(String usage) {
        throw new FunctionError(
                "sprig usage of '" + usage + "' is not allowed by kanister as it is not FIPS compatible");
    }

    private static PrivateKey newKey() {
        return PrivateKey.generate("RSA", 2048);
    }

    private static PrivateKey key(Args args, int index) {
        try {
            return PrivateKey.parse(args.string(index));
        } catch (FunctionError e) {
            throw new FunctionError("parsing private key: " + e.getMessage());
        }
    }

    private static CertificateRequest request(Args args, Clock clock, int days) {
        return new CertificateRequest(args.string(0), args.integer(days), clock);
    }

    private static CertificateRequest named(Args args, Clock clock) {
        return request(args, clock, 3).withAddresses(args.get(1)).withNames(args.get(2));
    }
}
