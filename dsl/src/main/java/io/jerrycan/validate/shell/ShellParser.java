package io.jerrycan.validate.shell;

import java.util.List;

/** Says what is wrong with scripts; runs nothing of them. */
public interface ShellParser {
    /** For each script what is wrong with it, in order; nothing when it can be parsed. */
    List<List<ShellError>> parse(List<String> scripts);
}
