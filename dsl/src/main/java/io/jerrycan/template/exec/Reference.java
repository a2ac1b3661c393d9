package io.jerrycan.template.exec;

import java.util.List;

/**
 * A path that a program reads.
 *
 * @param names its names
 * @param fromRoot whether they start at the data
 * @param lenient whether the last may be missing
 * @param position where it begins in the text
 */
public record Reference(List<String> names, boolean fromRoot, boolean lenient, int position) {}
