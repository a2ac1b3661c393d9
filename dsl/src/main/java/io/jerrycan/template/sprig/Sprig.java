package io.jerrycan.template.sprig;

import io.jerrycan.template.function.FunctionSet;
import java.util.Set;

/**
 * The functions of sprig that Kanister's templates have, and those that later sprigs added.
 *
 * <p>A function that Kanister has behaves as there: sprig 2.22.0 with Kanister's filter for FIPS. All others behave as in
 * sprig 3.2.3. Where they differ from Go: {@code keys} and {@code values} are in order; {@code now} prints without Go's
 * monotonic clock; {@code genPrivateKey "ed25519"} gives a key; {@code env}, {@code expandenv} and {@code getHostByName} fail
 * unless the {@link Host} allows them.
 */
public final class Sprig {
    private static final Set<String> IN_KANISTER = Set.of("""
            abbrev abbrevboth add add1 adler32sum ago append atoi b32dec b32enc b64dec b64enc base biggest \
            buildCustomCert camelcase cat ceil clean coalesce compact concat contains date dateInZone dateModify \
            date_in_zone date_modify decryptAES deepCopy deepEqual default derivePassword dict dir div empty encryptAES \
            env expandenv ext fail first float64 floor genCA genPrivateKey genSelfSignedCert genSignedCert \
            getHostByName has hasKey hasPrefix hasSuffix hello htmlDate htmlDateInZone indent initial initials int \
            int64 isAbs join kebabcase keys kindIs kindOf last list lower max merge mergeOverwrite min mod mul nindent \
            nospace now omit pick pluck plural prepend push quote randAlpha randAlphaNum randAscii randNumeric \
            regexFind regexFindAll regexMatch regexReplaceAll regexReplaceAllLiteral regexSplit repeat replace rest \
            reverse round semver semverCompare set sha1sum sha256sum shuffle slice snakecase sortAlpha split splitList \
            splitn squote sub substr swapcase ternary title toDate toDecimal toJson toPrettyJson toString toStrings \
            trim trimAll trimPrefix trimSuffix trimall trunc tuple typeIs typeIsLike typeOf uniq unixEpoch unset until \
            untilStep untitle upper urlJoin urlParse uuidv4 values without wrap wrapWith""".split(" "));

    private static final FunctionSet HERMETIC = functions(Host.HERMETIC);

    private Sprig() {}

    /** All functions, with nothing of the world around but the time. */
    public static FunctionSet functions() {
        return HERMETIC;
    }

    /** All functions, with what the host allows. */
    public static FunctionSet functions(Host host) {
        return FunctionSet.builder()
                .addAll(Strings.functions())
                .addAll(Words.functions())
                .addAll(StringLists.functions())
                .addAll(Numbers.functions())
                .addAll(Maths.functions())
                .addAll(DecimalMaths.functions())
                .addAll(Ranges.functions())
                .addAll(Defaults.functions())
                .addAll(Lists.functions())
                .addAll(Dicts.functions())
                .addAll(Reflection.functions())
                .addAll(Encodings.functions())
                .addAll(Hashes.functions())
                .addAll(Json.functions())
                .addAll(Regexes.functions())
                .addAll(Semvers.functions())
                .addAll(Paths.functions())
                .addAll(Urls.functions())
                .addAll(Dates.functions(host))
                .addAll(Randoms.functions())
                .addAll(Crypto.functions(host))
                .addAll(HostFunctions.functions(host))
                .addAll(FlowControl.functions())
                .build();
    }

    /** Whether Kanister's own templates know the function; those that do not fail in parsing there. */
    public static boolean inKanister(String name) {
        return IN_KANISTER.contains(name);
    }
}
