package io.jerrycan.template.parse;

import io.jerrycan.template.exec.Chain;
import io.jerrycan.template.exec.Command;
import io.jerrycan.template.exec.Dot;
import io.jerrycan.template.exec.Expr;
import io.jerrycan.template.exec.Field;
import io.jerrycan.template.exec.FunctionName;
import io.jerrycan.template.exec.Literal;
import io.jerrycan.template.exec.Nil;
import io.jerrycan.template.exec.Pipe;
import io.jerrycan.template.exec.Variable;
import io.jerrycan.template.format.Quote;
import io.jerrycan.template.function.Function;
import io.jerrycan.template.parse.Token.Type;
import java.util.ArrayList;
import java.util.List;

/** Makes trees of what stands inside actions, with the variables of one template. */
final class Pipelines {
    private static final String[] NO_NAMES = {};

    private final Tokens tokens;
    private final java.util.function.Function<String, Function> functions;
    private final Scope scope = new Scope();

    Pipelines(Tokens tokens, java.util.function.Function<String, Function> functions) {
        this.tokens = tokens;
        this.functions = functions;
    }

    Scope scope() {
        return scope;
    }

    String templateName(String context) {
        Token token = tokens.nextNonSpace();
        if (token.type() != Type.STRING && token.type() != Type.RAW_STRING) {
            throw tokens.unexpected(token, context);
        }
        return Strings.string(token);
    }

    /** A pipeline up to the closing delimiter or parenthesis. */
    Pipe pipeline(String context, Type end) {
        tokens.enter();
        int pos = tokens.peekNonSpace().pos();
        List<String> names = new ArrayList<>();
        boolean assign = targets(context, names);
        names.forEach(scope::announce);
        List<Command> commands = new ArrayList<>();
        for (Token token = tokens.nextNonSpace(); token.type() != end; token = tokens.nextNonSpace()) {
            if (!startsOperand(token.type())) {
                throw tokens.unexpected(token, context);
            }
            tokens.back();
            commands.add(command());
        }
        check(commands, context);
        tokens.leave();
        return new Pipe(pos, commands, targets(names, assign, context.equals("range")), assign);
    }

    private List<Pipe.Target> targets(List<String> names, boolean assign, boolean range) {
        List<Pipe.Target> targets = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i);
            targets.add(
                    assign
                            ? new Pipe.Target(name, scope.find(name).slot())
                            : scope.declare(name, range && i == names.size() - 1));
        }
        return targets;
    }

    /** The names of the variables that the pipeline sets; whether it assigns to ones that exist. */
    private boolean targets(String context, List<String> names) {
        while (tokens.peekNonSpace().type() == Type.VARIABLE) {
            int mark = tokens.mark();
            Token variable = tokens.next();
            Token next = tokens.peekNonSpace();
            boolean comma = next.type() == Type.CHAR && next.text().equals(",");
            if (!comma && next.type() != Type.ASSIGN && next.type() != Type.DECLARE) {
                tokens.reset(mark);
                return false;
            }
            tokens.next();
            names.add(variable.text());
            if (!comma) {
                return next.type() == Type.ASSIGN;
            }
            if (!context.equals("range") || names.size() > 1) {
                throw tokens.error("too many declarations in " + context);
            }
            Type after = tokens.peekNonSpace().type();
            if (after != Type.VARIABLE && after != Type.RIGHT_DELIM && after != Type.RIGHT_PAREN) {
                throw tokens.error("range can only initialize variables");
            }
        }
        return false;
    }

    private static boolean startsOperand(Type type) {
        return switch (type) {
            case BOOL,
                    CHAR_CONSTANT,
                    COMPLEX,
                    DOT,
                    FIELD,
                    IDENTIFIER,
                    NUMBER,
                    NIL,
                    RAW_STRING,
                    STRING,
                    VARIABLE,
                    LEFT_PAREN -> true;
            default -> false;
        };
    }

    private void check(List<Command> commands, String context) {
        if (commands.isEmpty()) {
            throw tokens.error("missing value for " + context);
        }
        for (int i = 1; i < commands.size(); i++) {
            Expr first = commands.get(i).first();
            if (first instanceof Literal || first instanceof Dot || first instanceof Nil) {
                throw new ParseError(first.start(), "non executable command in pipeline stage " + (i + 1));
            }
        }
    }

    private Command command() {
        int pos = tokens.peekNonSpace().pos();
        List<Expr> args = new ArrayList<>();
        while (true) {
            tokens.peekNonSpace();
            Expr operand = operand();
            if (operand != null) {
                args.add(operand);
            }
            Token token = tokens.next();
            if (token.type() == Type.SPACE) {
                continue;
            }
            if (token.type() == Type.RIGHT_DELIM || token.type() == Type.RIGHT_PAREN) {
                tokens.back();
            } else if (token.type() != Type.PIPE) {
                throw tokens.unexpected(token, "operand");
            }
            if (args.isEmpty()) {
                throw tokens.error("empty command");
            }
            return new Command(pos, args);
        }
    }

    /** A term with the fields that follow it, or null. */
    private Expr operand() {
        Expr term = term();
        if (term == null || tokens.peek().type() != Type.FIELD) {
            return term;
        }
        int pos = tokens.peek().pos();
        List<String> names = new ArrayList<>();
        if (term instanceof Field field) {
            names.add(field.name());
        }
        while (tokens.peek().type() == Type.FIELD) {
            names.add(tokens.next().text().substring(1));
        }
        String[] all = names.toArray(String[]::new);
        if (term instanceof Field field) {
            return new Field(pos, field.start(), all);
        }
        if (term instanceof Variable variable) {
            return variable.field(pos, all);
        }
        if (term instanceof Literal || term instanceof Dot || term instanceof Nil) {
            throw tokens.error("unexpected . after term " + Quote.string(term.toString()));
        }
        return new Chain(pos, term, all);
    }

    private Expr term() {
        Token token = tokens.nextNonSpace();
        int pos = token.pos();
        switch (token.type()) {
            case IDENTIFIER:
                Function function = functions.apply(token.text());
                if (function == null) {
                    throw new ParseError(pos, "function " + Quote.string(token.text()) + " not defined");
                }
                return new FunctionName(pos, function);
            case DOT:
                return new Dot(pos);
            case NIL:
                return new Nil(pos);
            case VARIABLE:
                Scope.Binding binding = scope.find(token.text());
                if (binding == null) {
                    throw new ParseError(pos, "undefined variable " + Quote.string(token.text()));
                }
                return new Variable(pos, pos, token.text(), binding.slot(), binding.element(), NO_NAMES);
            case FIELD:
                return new Field(pos, pos, new String[] {token.text().substring(1)});
            case BOOL:
                return new Literal.Bool(pos, token.text().equals("true"));
            case CHAR_CONSTANT, COMPLEX, NUMBER:
                return Numbers.number(token);
            case LEFT_PAREN:
                return pipeline("parenthesized pipeline", Type.RIGHT_PAREN);
            case STRING, RAW_STRING:
                return new Literal.Str(pos, token.text(), Strings.string(token));
            default:
                tokens.back();
                return null;
        }
    }
}
