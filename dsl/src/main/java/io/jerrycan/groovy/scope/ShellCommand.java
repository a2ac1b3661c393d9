package io.jerrycan.groovy.scope;

import io.jerrycan.groovy.data.FileText;
import io.jerrycan.groovy.data.Items;
import io.jerrycan.groovy.data.Kinds;
import io.jerrycan.groovy.data.Texts;
import io.jerrycan.groovy.reference.Reference;
import io.jerrycan.groovy.reference.Refusal;
import io.jerrycan.groovy.reference.SplicedSecrets;
import io.jerrycan.groovy.reference.Unknown;
import io.jerrycan.source.Mistake;
import io.jerrycan.source.SourcePos;
import java.util.Collections;
import java.util.List;

/** Commands that run a script, and the rule that no secret stands in the text of one. */
final class ShellCommand {
    private static final List<String> BASH = List.of("bash", "-o", "errexit", "-o", "pipefail", "-c");

    private ShellCommand() {}

    static Items bash(Session session, Object script) {
        SourcePos pos = session.argument(0);
        Object text = script;
        if (script instanceof FileText file) {
            pos = file.start();
        } else if (script instanceof CharSequence chars) {
            if (Texts.startsWithLineBreak(chars)) {
                pos = pos.startingAt(pos.line() + 1, Texts.indent(chars) + 1);
            }
            text = Texts.script(chars);
        } else if (!(script instanceof Reference || script instanceof Unknown)) {
            throw new Refusal("bash(...) takes the text of a script, not " + Kinds.of(script), "write bash('''...''')");
        }
        Items command = new Items();
        SourcePos here = session.here();
        BASH.forEach(word -> command.add(word, here));
        command.add(text, pos);
        return command;
    }

    /** Reports every secret that stands in a command: there it shows in the process list and in the pod. */
    static void refuseSecrets(Session session, Object command, SourcePos pos, boolean takesEnv) {
        List<?> words = command instanceof List<?> list ? list : Collections.singletonList(command);
        for (int i = 0; i < words.size(); i++) {
            Object word = words.get(i);
            SourcePos start = Items.position(words, i, pos);
            Texts.references(word, start, (reference, at) -> refuse(session, reference, at, takesEnv));
            Texts.literals(word, (literal, from) -> SplicedSecrets.in(literal)
                    .forEach(secret -> refuse(
                            session,
                            "the secret in '" + secret.group() + "'",
                            inside(start, word.toString(), from + secret.start()),
                            takesEnv,
                            secret.group())));
        }
    }

    private static SourcePos inside(SourcePos start, String text, int index) {
        String before = text.substring(0, index);
        int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
        return start.inside(line, index - before.lastIndexOf('\n'));
    }

    private static void refuse(Session session, Reference reference, SourcePos pos, boolean takesEnv) {
        if (reference.sensitivity().isSecret()) {
            refuse(session, reference.sensitivity().what(), pos, takesEnv, "");
        }
    }

    /** @param text when it is plain text of a template */
    private static void refuse(Session session, String what, SourcePos pos, boolean takesEnv, String text) {
        session.problem(
                Mistake.SECRET_IN_SCRIPT,
                pos,
                what + " would stand in the text of the command, where others can read it",
                (takesEnv ? "pass it in env: [NAME: ...] and read \"$NAME\" in the script, or" : "if it must,")
                        + (text.isEmpty() ? " say .inScript()" : " write ${inScript('" + text + "')}"));
    }
}
