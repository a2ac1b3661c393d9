package io.jerrycan.template.sprig;

import java.io.IOException;
import java.io.StringReader;
import java.util.Base64;
import org.bouncycastle.openssl.PEMParser;

/** PEM text. */
final class Pem {
    private static final Base64.Encoder LINES = Base64.getMimeEncoder(64, new byte[] {'\n'});

    private Pem() {}

    static String write(String type, byte[] der) {
        return "-----BEGIN " + type + "-----\n" + LINES.encodeToString(der) + "\n-----END " + type + "-----\n";
    }

    /** The first object in the text as bcpkix gives it; null if there is none. */
    static Object read(String text) {
        try (PEMParser parser = new PEMParser(new StringReader(text))) {
            return parser.readObject();
        } catch (IOException | IllegalArgumentException e) {
            return null;
        }
    }
}
