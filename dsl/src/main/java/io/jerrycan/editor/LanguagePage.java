package io.jerrycan.editor;

import io.jerrycan.groovy.check.Refused;
import io.jerrycan.groovy.eval.Vocabulary;
import io.jerrycan.groovy.help.LanguageWords;
import io.jerrycan.groovy.help.WordHelp;
import io.jerrycan.groovy.help.WordPlace;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Comparator;
import java.util.stream.Collectors;

/** The Groovy language of blueprints, as a page in Markdown: an introduction, all words, and what is refused. */
public final class LanguagePage {
    private static final String INTRODUCTION = "language-introduction.md";
    private static final String REFUSED = """

            ## What is refused, and why

            A blueprint may come from somebody else, and compiling one must be as harmless as reading it. So the language is
            closed: the check allows by name, on the tree that the parser makes, before an annotation, a transform or Grape could
            act. No class is loaded or made for a script; it reaches no class, no file but those beside it with `file(...)`, no
            process and no network. What works for ever is refused too: a script has at most 256 KiB and 65,536 words and signs,
            500,000 steps, 4,000,000 characters, brackets nested 64 deep, and 20 seconds.

            Refused are imports that `--library` does not name, packages, annotations, types of variables and parameters,
            modifiers, `this` and `super`, labels, computed names of methods and properties, the properties `class`,
            `metaClass`, `owner`, `delegate` and `thisObject`, all methods that are not listed above, and these:

            | | Instead |
            |---|---|
            """;

    private LanguagePage() {}

    public static String text() {
        return introduction() + words() + plainGroovy() + refused();
    }

    private static String introduction() {
        try (InputStream file = LanguagePage.class.getResourceAsStream(INTRODUCTION)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(INTRODUCTION, e);
        }
    }

    private static String words() {
        return "\n## Words\n\nFirst what stands in braces, from the outside in; then what values have.\n"
                + LanguageWords.places().stream()
                        .filter(place -> !place.own().isEmpty())
                        .sorted(Comparator.comparing(place -> !place.isBraces()))
                        .map(LanguagePage::section)
                        .collect(Collectors.joining());
    }

    private static String section(WordPlace place) {
        return "\n### " + PlaceTitles.of(place) + "\n\n| | |\n|---|---|\n"
                + place.own().stream().map(LanguagePage::row).collect(Collectors.joining());
    }

    private static String row(WordHelp word) {
        return "| `%s` | %s |\n".formatted(cell(word.usage()), cell(word.help()));
    }

    private static String plainGroovy() {
        StringBuilder text = new StringBuilder("\n## Methods of values\n\n| On | Methods |\n|---|---|\n");
        Vocabulary.dataMethods().forEach((kind, names) -> text.append("| ")
                .append(kind)
                .append(" | ")
                .append(codes(names))
                .append(" |\n"));
        return text.toString();
    }

    private static String codes(Collection<String> names) {
        return names.stream().map(name -> "`" + name + "`").collect(Collectors.joining(", "));
    }

    private static String refused() {
        return REFUSED
                + Refused.all().stream()
                        .map(each -> "| %s | %s |\n".formatted(cell(each.name()), cell(each.hint())))
                        .collect(Collectors.joining());
    }

    private static String cell(String text) {
        return text.replace("|", "\\|");
    }
}
