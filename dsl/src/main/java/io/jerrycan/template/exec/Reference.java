package io.jerrycan.template.exec;

import java.util.List;

/**
 * A path that a program reads.
 *
 * @param names its names
 * @param fromRoot whether they start at the data
 * @param lenient whether the last may be missing
 * @param conditional whether rendering may pass it over: it stands in a branch, or behind {@code and} or {@code or}
 * @param position where it begins in the text
 */
public record Reference(List<String> names, boolean fromRoot, boolean lenient, boolean conditional, int position) {}
