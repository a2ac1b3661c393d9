package io.jerrycan.yaml;

import io.jerrycan.model.Value;
import io.jerrycan.source.Mistake;
import io.jerrycan.source.Problem;
import io.jerrycan.source.SourcePos;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.composer.Composer;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;

/**
 * The documents of a YAML stream.
 *
 * @param values without empty documents; up to the first mistake that the parser cannot get over
 */
record Documents(List<Value> values, Problems problems) {
    private static final int MAX_CHARACTERS = 3 * 1024 * 1024;
    private static final int MAX_DEPTH = 100;

    static Documents read(String file, String input) {
        String text = input.startsWith("\uFEFF") ? input.substring(1) : input;
        YamlSource source = new YamlSource(file, text);
        List<Value> values = new ArrayList<>();
        Problems problems = new Problems();
        OptionalInt unprintable = unprintable(text);
        if (text.length() > MAX_CHARACTERS) {
            String limit = "the file has more than " + MAX_CHARACTERS + " characters";
            problems.add(Problem.error(
                    Mistake.TOO_LARGE, SourcePos.startOf(file), limit, "no cluster stores a resource so large"));
        } else if (unprintable.isPresent()) {
            problems.add(notPrintable(source, text, unprintable.getAsInt()));
        } else {
            compose(file, text, source, values, problems);
        }
        return new Documents(values, problems);
    }

    private static void compose(String file, String text, YamlSource source, List<Value> values, Problems problems) {
        LoaderOptions options = new LoaderOptions();
        options.setNestingDepthLimit(MAX_DEPTH);
        options.setTagInspector(tag -> true); // NodeReader refuses them, with their place
        options.setMaxAliasesForCollections(NodeReader.REPEATED_NODES);
        Composer composer =
                new Composer(new ParserImpl(new StreamReader(text), options), new KubernetesScalars(), options);
        NodeReader reader = new NodeReader(source, problems);
        try {
            while (composer.checkNode()) {
                Value value = reader.read(composer.getNode());
                if (!(value instanceof Value.Null)) {
                    values.add(value);
                }
            }
        } catch (MarkedYAMLException mistake) {
            problems.add(notYaml(source, mistake));
        } catch (YAMLException mistake) {
            problems.add(
                    Problem.error(Mistake.SYNTAX, SourcePos.startOf(file), "not YAML: " + mistake.getMessage(), ""));
        }
    }

    private static Problem notYaml(YamlSource source, MarkedYAMLException mistake) {
        String context = mistake.getContext() == null ? "" : mistake.getContext() + ": ";
        boolean template = source.hasBareTemplate(mistake.getProblemMark());
        boolean unclosed =
                mistake.getContextMark() != null && mistake.getProblem().contains("end of stream");
        return Problem.error(
                Mistake.SYNTAX,
                source.at(unclosed ? mistake.getContextMark() : mistake.getProblemMark()),
                "not YAML: " + (context + mistake.getProblem()).strip(),
                template ? "put a value that starts with '{{' in quotes" : "");
    }

    /** The index, in characters, of the first one that YAML does not allow. */
    private static OptionalInt unprintable(String text) {
        int[] chars = text.codePoints().toArray();
        for (int i = 0; i < chars.length; i++) {
            if (!StreamReader.isPrintable(chars[i])) {
                return OptionalInt.of(i);
            }
        }
        return OptionalInt.empty();
    }

    private static Problem notPrintable(YamlSource source, String text, int index) {
        int found = text.codePointAt(text.offsetByCodePoints(0, index));
        return Problem.error(
                Mistake.SYNTAX,
                source.at(index),
                String.format("YAML does not allow the character U+%04X", found),
                "in double quotes write it as " + String.format(found < 0x100 ? "\\x%02x" : "\\u%04x", found));
    }
}
