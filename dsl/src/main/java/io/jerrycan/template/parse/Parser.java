package io.jerrycan.template.parse;

import io.jerrycan.template.exec.Action;
import io.jerrycan.template.exec.Block;
import io.jerrycan.template.exec.Branch;
import io.jerrycan.template.exec.Call;
import io.jerrycan.template.exec.Definition;
import io.jerrycan.template.exec.Jump;
import io.jerrycan.template.exec.Pipe;
import io.jerrycan.template.exec.Range;
import io.jerrycan.template.exec.Statement;
import io.jerrycan.template.exec.Text;
import io.jerrycan.template.format.Quote;
import io.jerrycan.template.function.Function;
import io.jerrycan.template.parse.Token.Type;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Makes a tree of a template's tokens: text, actions and blocks. Pipelines are {@link Pipelines}' part. */
public final class Parser {
    /** How a list of statements ended. */
    private enum Ending {
        END,
        ELSE
    }

    private final Tokens tokens;
    private final java.util.function.Function<String, Function> functions;
    private final Map<String, Definition> definitions = new HashMap<>();
    private Pipelines pipelines;
    private int ranges;

    private Parser(Tokens tokens, java.util.function.Function<String, Function> functions) {
        this.tokens = tokens;
        this.functions = functions;
        this.pipelines = new Pipelines(tokens, functions);
    }

    /**
     * The main template and all that it defines, by name.
     *
     * @param functions the function of a name, or null
     * @param nesting how deep blocks and parentheses may lie inside each other
     * @throws ParseError if the text is no template
     */
    public static Map<String, Definition> parse(
            String name, String text, java.util.function.Function<String, Function> functions, int nesting) {
        return new Parser(new Tokens(Lexer.tokens(text), nesting), functions).main(name);
    }

    private Map<String, Definition> main(String name) {
        List<Statement> statements = new ArrayList<>();
        while (tokens.peek().type() != Type.EOF) {
            int mark = tokens.mark();
            if (tokens.next().type() == Type.LEFT_DELIM && tokens.peekNonSpace().type() == Type.DEFINE) {
                tokens.nextNonSpace();
                define();
            } else {
                tokens.reset(mark);
                Object part = textOrAction();
                if (part instanceof Ending ending) {
                    throw tokens.error("unexpected " + shown(ending));
                }
                statements.add((Statement) part);
            }
        }
        add(new Definition(name, new Block(0, statements), pipelines.scope().slots()));
        return Map.copyOf(definitions);
    }

    private static String shown(Ending ending) {
        return ending == Ending.END ? "{{end}}" : "{{else}}";
    }

    /** Go keeps the first of two definitions, unless one of them is empty. */
    private void add(Definition definition) {
        Definition before = definitions.get(definition.name());
        if (before == null || before.body().isEmpty()) {
            definitions.put(definition.name(), definition);
        } else if (!definition.body().isEmpty()) {
            throw tokens.error("template: multiple definition of template " + Quote.string(definition.name()));
        }
    }

    private void define() {
        String name = pipelines.templateName("define clause");
        tokens.expect(Type.RIGHT_DELIM, "define clause");
        body(name, "define clause");
    }

    /** The body of a definition, which has variables of its own. */
    private void body(String name, String context) {
        Pipelines outer = pipelines;
        int outerRanges = ranges;
        pipelines = new Pipelines(tokens, functions);
        ranges = 0;
        List<Statement> statements = new ArrayList<>();
        int pos = tokens.peek().pos();
        Ending ending = statements(statements);
        if (ending != Ending.END) {
            throw tokens.error("unexpected " + shown(ending) + " in " + context);
        }
        add(new Definition(name, new Block(pos, statements), pipelines.scope().slots()));
        pipelines = outer;
        ranges = outerRanges;
    }

    /** Statements up to an end or else. */
    private Ending statements(List<Statement> into) {
        tokens.enter();
        while (tokens.peekNonSpace().type() != Type.EOF) {
            Object part = textOrAction();
            if (part instanceof Ending ending) {
                tokens.leave();
                return ending;
            }
            into.add((Statement) part);
        }
        throw new ParseError(tokens.peek().pos(), "unexpected EOF");
    }

    /** A {@link Statement}, or an {@link Ending}. */
    private Object textOrAction() {
        Token token = tokens.nextNonSpace();
        return switch (token.type()) {
            case TEXT -> new Text(token.pos(), token.text());
            case LEFT_DELIM -> action();
            default -> throw tokens.unexpected(token, "input");
        };
    }

    private Object action() {
        Token token = tokens.nextNonSpace();
        return switch (token.type()) {
            case BLOCK -> block();
            case BREAK -> jump(token, Jump.breaking(token.pos()));
            case CONTINUE -> jump(token, Jump.continuing(token.pos()));
            case ELSE -> orElse();
            case END -> {
                tokens.expect(Type.RIGHT_DELIM, "end");
                yield Ending.END;
            }
            case IF -> branch(token, false);
            case RANGE -> range(token);
            case TEMPLATE -> template();
            case WITH -> branch(token, true);
            default -> {
                tokens.back();
                Token first = tokens.peek();
                yield new Action(first.pos(), pipelines.pipeline("command", Type.RIGHT_DELIM));
            }
        };
    }

    private Jump jump(Token token, Jump jump) {
        Token next = tokens.nextNonSpace();
        if (next.type() != Type.RIGHT_DELIM) {
            throw tokens.unexpected(next, "{{" + token.text() + "}}");
        }
        if (ranges == 0) {
            throw tokens.error("{{" + token.text() + "}} outside {{range}}");
        }
        return jump;
    }

    private Ending orElse() {
        Type next = tokens.peekNonSpace().type();
        if (next != Type.IF && next != Type.WITH) {
            tokens.expect(Type.RIGHT_DELIM, "else");
        }
        return Ending.ELSE;
    }

    private Statement branch(Token token, boolean with) {
        tokens.enter();
        int mark = pipelines.scope().mark();
        Pipe pipe = pipelines.pipeline(token.text(), Type.RIGHT_DELIM);
        int inside = pipelines.scope().mark();
        List<Statement> statements = new ArrayList<>();
        Ending ending = statements(statements);
        Block otherwise = null;
        if (ending == Ending.ELSE) {
            pipelines.scope().retire(inside);
            Token next = tokens.peek();
            if (next.type() == token.type()) {
                tokens.next();
                otherwise = new Block(next.pos(), List.of(branch(next, with)));
            } else {
                otherwise = otherwise();
            }
        }
        pipelines.scope().release(mark);
        tokens.leave();
        return new Branch(token.pos(), with, pipe, new Block(token.pos(), statements), otherwise);
    }

    private Block otherwise() {
        int pos = tokens.peek().pos();
        List<Statement> statements = new ArrayList<>();
        if (statements(statements) != Ending.END) {
            throw tokens.error("expected end; found {{else}}");
        }
        return new Block(pos, statements);
    }

    private Statement range(Token token) {
        int mark = pipelines.scope().mark();
        Pipe pipe = pipelines.pipeline("range", Type.RIGHT_DELIM);
        int inside = pipelines.scope().mark();
        ranges++;
        List<Statement> statements = new ArrayList<>();
        Ending ending = statements(statements);
        ranges--;
        Block otherwise = null;
        if (ending == Ending.ELSE) {
            pipelines.scope().retire(inside);
            otherwise = otherwise();
        }
        pipelines.scope().release(mark);
        return new Range(token.pos(), pipe, new Block(token.pos(), statements), otherwise);
    }

    private Statement template() {
        int pos = tokens.peekNonSpace().pos();
        String name = pipelines.templateName("template clause");
        if (tokens.nextNonSpace().type() == Type.RIGHT_DELIM) {
            return new Call(pos, name, null);
        }
        tokens.back();
        return new Call(pos, name, pipelines.pipeline("template clause", Type.RIGHT_DELIM));
    }

    private Statement block() {
        int pos = tokens.peekNonSpace().pos();
        String name = pipelines.templateName("block clause");
        Pipe pipe = pipelines.pipeline("block clause", Type.RIGHT_DELIM);
        body(name, "block clause");
        return new Call(pos, name, pipe);
    }
}
