package io.jerrycan.template.format;

import io.jerrycan.template.value.Complex;
import io.jerrycan.template.value.GoType;

/** Prints whole, floating-point and complex numbers. */
final class NumberPrinter {
    private final Printer printer;
    private final Flags flags;
    private final StringBuilder out;

    NumberPrinter(Printer printer) {
        this.printer = printer;
        this.flags = printer.flags;
        this.out = printer.out;
    }

    void integer(long number, GoType type, char verb, Object value) {
        boolean signed = type.kind().isSigned();
        switch (verb) {
            case 'v' -> {
                if (flags.sharpV && !signed) {
                    goHex(number);
                } else {
                    Integers.format(out, flags, number, signed, 'd');
                }
            }
            case 'd', 'b', 'o', 'O', 'x', 'X' -> Integers.format(out, flags, number, signed, verb);
            case 'c' -> flags.pad(out, Integers.character(number));
            case 'q' -> flags.pad(out, Quote.rune(number, flags.plus));
            case 'U' -> Integers.unicode(out, flags, number);
            default -> printer.bad(value, verb);
        }
    }

    private void goHex(long number) {
        boolean sharp = flags.sharp;
        flags.sharp = true;
        Integers.format(out, flags, number, false, 'x');
        flags.sharp = sharp;
    }

    void number(double number, char verb, Object value) {
        switch (verb) {
            case 'v' -> Numbers.format(out, flags, number, 'g', -1);
            case 'g', 'G', 'x', 'X', 'b' -> Numbers.format(out, flags, number, verb, -1);
            case 'e', 'E', 'f', 'F' -> Numbers.format(out, flags, number, verb == 'F' ? 'f' : verb, 6);
            default -> printer.bad(value, verb);
        }
    }

    void complex(Complex complex, char verb) {
        if ("vgGeEfFxXb".indexOf(verb) < 0) {
            printer.bad(complex, verb);
            return;
        }
        boolean plus = flags.plus;
        out.append('(');
        number(complex.real(), verb, complex);
        flags.plus = true;
        number(complex.imaginary(), verb, complex);
        out.append("i)");
        flags.plus = plus;
    }
}
