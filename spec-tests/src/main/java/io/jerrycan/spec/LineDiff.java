package io.jerrycan.spec;

import java.util.ArrayList;
import java.util.List;

/** What differs between two texts, line by line, as {@code diff -u} shows it. */
final class LineDiff {
    private static final int CONTEXT = 2;

    private LineDiff() {}

    /** Lines that only the old text has begin with a minus, those of the new one with a plus; others are left out. */
    static String of(String before, String after) {
        List<String> all = merged(before.lines().toList(), after.lines().toList());
        StringBuilder shown = new StringBuilder();
        boolean gap = false;
        for (int i = 0; i < all.size(); i++) {
            if (isNearChange(all, i)) {
                shown.append(gap ? "...\n" : "").append(all.get(i)).append('\n');
                gap = false;
            } else {
                gap = true;
            }
        }
        return shown.toString();
    }

    private static boolean isNearChange(List<String> all, int at) {
        return all.subList(Math.max(0, at - CONTEXT), Math.min(all.size(), at + CONTEXT + 1)).stream()
                .anyMatch(line -> line.charAt(0) != ' ');
    }

    private static List<String> merged(List<String> before, List<String> after) {
        int[][] common = new int[before.size() + 1][after.size() + 1];
        for (int i = before.size() - 1; i >= 0; i--) {
            for (int j = after.size() - 1; j >= 0; j--) {
                common[i][j] = before.get(i).equals(after.get(j))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        List<String> merged = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < before.size() || j < after.size()) {
            if (i < before.size() && j < after.size() && before.get(i).equals(after.get(j))) {
                merged.add("  " + before.get(i));
                i++;
                j++;
            } else if (j == after.size() || i < before.size() && common[i + 1][j] >= common[i][j + 1]) {
                merged.add("- " + before.get(i++));
            } else {
                merged.add("+ " + after.get(j++));
            }
        }
        return merged;
    }
}
