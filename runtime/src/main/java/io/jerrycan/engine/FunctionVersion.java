package io.jerrycan.engine;

import io.jerrycan.function.FunctionCatalog;
import io.jerrycan.function.FunctionDescription;
import io.jerrycan.function.FunctionFailure;
import io.jerrycan.source.NearestWord;
import java.util.regex.Pattern;

/**
 * Finds functions as {@code preferredVersion} asks. Every function is registered as {@code v0.0.0} and no other, as in
 * Kanister, so that any other version falls back to it; but one that equals it in another spelling is not found.
 */
public final class FunctionVersion {
    private static final String DEFAULT = "v0.0.0";

    /** What the semver library that Kanister uses takes for a version. */
    private static final Pattern SEMANTIC =
            Pattern.compile("v?\\d+(\\.\\d+)?(\\.\\d+)?(-[\\dA-Za-z-]+(\\.[\\dA-Za-z-]+)*)?"
                    + "(\\+[\\dA-Za-z-]+(\\.[\\dA-Za-z-]+)*)?");

    private static final Pattern ZERO = Pattern.compile("v?0+(\\.0+)?(\\.0+)?(\\+.*)?");

    private FunctionVersion() {}

    /** @param preferred may be empty */
    public static FunctionDescription find(FunctionCatalog functions, String name, String preferred)
            throws FunctionFailure {
        if (!preferred.isEmpty() && !SEMANTIC.matcher(preferred).matches()) {
            throw new FunctionFailure("Failed to get function version: Failed to parse function version {" + preferred
                    + "}: Invalid Semantic Version");
        }
        FunctionDescription found = functions
                .find(name)
                .orElseThrow(() -> new FunctionFailure("Requested function {" + name + "} has not been registered"
                        + NearestWord.of(name, functions.names())
                                .map(near -> "; did you mean '" + near + "'?")
                                .orElse("")));
        if (!preferred.isEmpty()
                && !preferred.equals(DEFAULT)
                && ZERO.matcher(preferred).matches()) {
            throw new FunctionFailure("Requested function {" + name + "} has not been registered with version {"
                    + preferred + "}; write " + DEFAULT);
        }
        return found;
    }
}
