package io.jerrycan.function;

import io.jerrycan.model.Value;
import io.jerrycan.model.Value.Text;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What an argument can be. Reading is as lenient as Kanister's: a number is also a text, a scalar is also a list of one.
 *
 * <p>No message holds any part of the value, since it may be a secret.
 */
public sealed interface ArgumentType permits PlainType, ListType, MapType, StructureType {
    /** The type in words for people, such as {@code list of texts}. */
    String word();

    /**
     * Why a value does not fit, as a sentence without its subject: {@code is a list, expected text}.
     *
     * @param unknown texts that stand for something not known yet, and so may become whatever fits
     */
    Optional<String> check(Value value, Predicate<Text> unknown);

    /** The value as the record's component wants it; only for one that {@link #check} passes with nothing unknown. */
    Object decode(Value value);

    /** Why a value that is not rendered yet can never fit; a text with a template in it may always. */
    default Optional<String> mismatch(Value value) {
        return check(value, text -> text.text().contains("{{"));
    }
}
