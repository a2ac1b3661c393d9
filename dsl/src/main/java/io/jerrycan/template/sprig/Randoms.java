package io.jerrycan.template.sprig;

import io.jerrycan.template.function.FunctionError;
import io.jerrycan.template.function.FunctionSet;
import io.jerrycan.template.function.ResultSize;
import io.jerrycan.template.value.Int;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** Sprig's random values, all from a secure source. */
final class Randoms {
    private static final String DIGITS = "0123456789";
    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";

    private Randoms() {}

    /** Made on first use, because finding a source takes longer than most templates. */
    private static final class Source {
        static final SecureRandom RANDOM = new SecureRandom();
    }

    static FunctionSet functions() {
        return FunctionSet.builder()
                .add("randAlpha", "int", args -> characters(args.integer(0), LETTERS))
                .add("randAlphaNum", "int", args -> characters(args.integer(0), LETTERS + DIGITS))
                .add("randNumeric", "int", args -> characters(args.integer(0), DIGITS))
                .add("randAscii", "int", args -> characters(args.integer(0), printable()))
                .add("randInt", "int, int", args -> Int.of(between(args.integer(0), args.integer(1))))
                .add("randBytes", "int", args -> Encodings.base64(bytes(args.integer(0))))
                .add("shuffle", "string", args -> shuffled(args.string(0)))
                .add("uuidv4", "", args -> UUID.randomUUID().toString())
                .build();
    }

    private static String printable() {
        StringBuilder all = new StringBuilder();
        for (char c = ' '; c <= '~'; c++) {
            all.append(c);
        }
        return all.toString();
    }

    private static String characters(long count, String alphabet) {
        ResultSize.checkString(count);
        StringBuilder out = new StringBuilder();
        for (long i = 0; i < count; i++) {
            out.append(alphabet.charAt(Source.RANDOM.nextInt(alphabet.length())));
        }
        return out.toString();
    }

    /** From min up to, but without, max. */
    private static long between(long min, long max) {
        if (max <= min) {
            throw new FunctionError("invalid argument to Intn");
        }
        return Source.RANDOM.longs(1, min, max).findFirst().orElseThrow();
    }

    private static byte[] bytes(long count) {
        if (count < 0) {
            throw new FunctionError("runtime error: makeslice: len out of range");
        }
        ResultSize.checkString(count);
        byte[] bytes = new byte[(int) count];
        Source.RANDOM.nextBytes(bytes);
        return bytes;
    }

    private static String shuffled(String text) {
        List<String> characters =
                Arrays.asList(text.codePoints().mapToObj(Character::toString).toArray(String[]::new));
        Collections.shuffle(characters, Source.RANDOM);
        return characters.stream().collect(Collectors.joining());
    }
}
