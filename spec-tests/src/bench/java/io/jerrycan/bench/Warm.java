package io.jerrycan.bench;

import io.jerrycan.files.BlueprintFile;
import io.jerrycan.function.FunctionCatalog;
import java.nio.file.Path;
import java.util.Arrays;

/** Reads and validates one file again and again. */
public final class Warm {
    private static final int ROUNDS = 40;

    private Warm() {}

    public static void main(String[] arguments) {
        FunctionCatalog catalog = FunctionCatalog.load();
        double[] millis = new double[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            long begin = System.nanoTime();
            BlueprintFile.read(Path.of(arguments[0]), catalog);
            millis[i] = (System.nanoTime() - begin) / 1e6;
        }
        double[] last = Arrays.copyOfRange(millis, ROUNDS / 2, ROUNDS);
        Arrays.sort(last);
        System.out.printf("warm: first %.0f ms, median of the last %d %.1f ms%n", millis[0], last.length, last[last.length / 2]);
    }
}
