package io.jerrycan.template.exec;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * A whole number that a program compares with something that it reads.
 *
 * @param read the first of what it is compared with, as it is written
 * @param position of the number in the text
 */
public record WholeNumber(String read, String number, int position) {
    private static final Set<String> COMPARING = Set.of("eq", "ne", "lt", "le", "gt", "ge");

    /** Those in one command, given what is read from the data. */
    static List<WholeNumber> in(Command command, Predicate<Expr> isRead) {
        if (!(command.args[0] instanceof FunctionName name) || !COMPARING.contains(name.function.name())) {
            return List.of();
        }
        Optional<Expr> read = Arrays.stream(command.args).filter(isRead).findFirst();
        return Arrays.stream(command.args)
                .filter(arg -> read.isPresent() && arg instanceof Num number && number.isWhole())
                .map(number -> new WholeNumber(read.get().toString(), number.toString(), number.start()))
                .toList();
    }
}
