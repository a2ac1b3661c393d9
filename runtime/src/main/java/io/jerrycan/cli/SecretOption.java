package io.jerrycan.cli;

import io.jerrycan.function.Permission;
import io.jerrycan.function.Permissions;
import java.nio.file.Path;
import java.util.stream.Stream;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * An option whose value is secret, and where the value is: never on the command line, where every process of the machine
 * could read it.
 *
 * @param key what templates see as {@code .Options.KEY}
 */
record SecretOption(String key, Source source) {
    static final String SOURCES = "env:VARIABLE, file:PATH, secret:NAMESPACE/NAME/KEY, or - for standard input";

    /** Where a value is. */
    sealed interface Source {
        /** Without the value. */
        String written();
    }

    record Variable(String name) implements Source {
        @Override
        public String written() {
            return "env:" + name;
        }
    }

    record TextFile(Path path) implements Source {
        @Override
        public String written() {
            return "file:" + path.toAbsolutePath();
        }
    }

    record InSecret(String namespace, String name, String key) implements Source {
        @Override
        public String written() {
            return "secret:" + namespace + "/" + name + "/" + key;
        }
    }

    record Input() implements Source {
        @Override
        public String written() {
            return "-";
        }
    }

    /** The option of that name in the file of the request. */
    record InRequest() implements Source {
        @Override
        public String written() {
            return "";
        }
    }

    /** @param text {@code KEY=SOURCE}, or the key alone */
    static SecretOption parse(String text) {
        int equals = text.indexOf('=');
        String key = equals < 0 ? text : text.substring(0, equals);
        if (key.isEmpty()) {
            throw new TypeConversionException("a secret option has a name; write KEY=SOURCE");
        }
        return new SecretOption(key, equals < 0 ? new InRequest() : source(key, text.substring(equals + 1)));
    }

    /** What is no source is not repeated: it may be the value itself. */
    private static Source source(String key, String text) {
        if (text.equals("-")) {
            return new Input();
        } else if (text.startsWith("env:") && text.length() > 4) {
            return new Variable(text.substring(4));
        } else if (text.startsWith("file:") && text.length() > 5) {
            return new TextFile(Path.of(text.substring(5)));
        } else if (text.startsWith("secret:")) {
            String[] parts = text.substring(7).split("/", -1);
            if (parts.length == 3 && Stream.of(parts).noneMatch(String::isEmpty)) {
                return new InSecret(parts[0], parts[1], parts[2]);
            }
        }
        throw new TypeConversionException(
                "the value of secret option '" + key + "' cannot stand on a command line; say where it is: " + SOURCES);
    }

    /** Whether another process can read it again. */
    boolean lasts() {
        return !(source instanceof Input || source instanceof InRequest);
    }

    /** What reading it needs to be allowed. */
    Permissions needed() {
        return source instanceof InSecret secret
                ? Permissions.of(
                        Permission.in(secret.namespace(), "", "secrets", "get").named(secret.name()))
                : Permissions.NONE;
    }

    /** Reads {@code KEY=SOURCE}. */
    static final class Argument implements ITypeConverter<SecretOption> {
        @Override
        public SecretOption convert(String text) {
            return parse(text);
        }
    }
}
