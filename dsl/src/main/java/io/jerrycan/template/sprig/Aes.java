package io.jerrycan.template.sprig;

import io.jerrycan.template.function.FunctionError;
import io.jerrycan.template.value.Utf8;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * {@code encryptAES}: AES-256 in CBC mode with PKCS #7 padding, the random first block in front, in base64. The key is the
 * password's first 32 bytes, with zeros behind it if it is shorter.
 */
final class Aes {
    private static final int BLOCK = 16;
    private static final int KEY = 32;

    private Aes() {}

    static String encrypt(String password, String text) {
        if (text.isEmpty()) {
            return "";
        }
        byte[] start = new byte[BLOCK];
        new SecureRandom().nextBytes(start);
        try {
            byte[] encrypted = cipher(Cipher.ENCRYPT_MODE, password, start).doFinal(Utf8.encode(text));
            byte[] all = Arrays.copyOf(start, BLOCK + encrypted.length);
            System.arraycopy(encrypted, 0, all, BLOCK, encrypted.length);
            return Encodings.base64(all);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has AES", e);
        }
    }

    static String decrypt(String password, String text) {
        if (text.isEmpty()) {
            return "";
        }
        try {
            byte[] all = RadixDecoder.BASE64.decode(Utf8.encode(text));
            if (all.length < 2 * BLOCK) {
                throw new FunctionError("the text is too short for a result of encryptAES");
            }
            byte[] start = Arrays.copyOf(all, BLOCK);
            byte[] plain = cipher(Cipher.DECRYPT_MODE, password, start).doFinal(all, BLOCK, all.length - BLOCK);
            return Utf8.decode(plain);
        } catch (RadixDecoder.Corrupt e) {
            throw new FunctionError(e.getMessage());
        } catch (GeneralSecurityException e) {
            throw new FunctionError("the text is no result of encryptAES with this password");
        }
    }

    private static Cipher cipher(int mode, String password, byte[] start) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/CBC/PKCS5Padding");
        byte[] key = Arrays.copyOf(Utf8.encode(password), KEY);
        cipher.init(mode, new SecretKeySpec(key, "AES"), new IvParameterSpec(start));
        return cipher;
    }
}
