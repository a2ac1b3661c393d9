package io.jerrycan.template.sprig;

import io.jerrycan.template.format.Fmt;
import io.jerrycan.template.function.FunctionError;
import io.jerrycan.template.function.ResultSize;
import io.jerrycan.template.value.GoType;
import io.jerrycan.template.value.TypedList;
import io.jerrycan.template.value.TypedNil;
import io.jerrycan.template.value.Utf8;
import io.jerrycan.template.value.Values;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;

/** What sprig's functions hold to be the text of a value, and Go's slicing and splitting of texts. */
final class Text {
    private Text() {}

    /** A string as it is, bytes as the string that they are, anything else as {@code %v} prints it. */
    static String of(Object value) {
        if (value instanceof String text) {
            return text;
        }
        if (value instanceof byte[] bytes) {
            return Utf8.decode(bytes);
        }
        return value instanceof TypedNil nil && nil.type().equals(GoType.BYTES) ? "" : Fmt.sprint(value);
    }

    /** The texts of a list's elements without those that are nil; of any other value its own text; of nil nothing. */
    static List<String> all(Object value) {
        List<String> texts = new ArrayList<>();
        List<?> elements = Values.elements(value);
        if (elements != null) {
            for (Object element : elements) {
                if (element != null) {
                    texts.add(of(Values.of(element)));
                }
            }
        } else if (value != null) {
            texts.add(of(value));
        }
        return texts;
    }

    /** The texts with a separator between them. */
    static String join(String separator, List<String> texts) {
        long length = 0;
        for (String text : texts) {
            length += text.length() + separator.length();
            ResultSize.checkString(length);
        }
        return String.join(separator, texts);
    }

    static TypedList strings(List<String> texts) {
        return TypedList.ofStrings(texts);
    }

    /** Go's {@code text[from:to]} in bytes, with its panic if the bounds are out of order. */
    static String slice(String text, long from, long to) {
        int length = Utf8.length(text);
        if (to < 0 || to > length) {
            throw new FunctionError("runtime error: slice bounds out of range [:" + to + "]"
                    + (to < 0 ? "" : " with length " + length));
        }
        if (from < 0 || from > to) {
            throw new FunctionError(
                    "runtime error: slice bounds out of range [" + from + ":" + (from < 0 ? "" : to) + "]");
        }
        return Utf8.slice(text, (int) from, (int) to);
    }

    /** Go's {@code strings.SplitN}: at most that many pieces, all if negative; an empty separator parts characters. */
    static List<String> split(String text, String separator, long limit) {
        List<String> pieces = new ArrayList<>();
        if (limit == 0) {
            return pieces;
        }
        int from = 0;
        while (limit < 0 || pieces.size() < limit - 1) {
            int at;
            if (separator.isEmpty()) {
                at = from < text.length() ? text.offsetByCodePoints(from, 1) : -1;
                at = at == text.length() ? -1 : at;
            } else {
                at = text.indexOf(separator, from);
            }
            if (at < 0) {
                break;
            }
            pieces.add(text.substring(from, at));
            ResultSize.checkList(pieces.size());
            from = at + separator.length();
        }
        if (from < text.length() || !separator.isEmpty()) {
            pieces.add(text.substring(from));
        }
        return pieces;
    }

    /** The text without the characters of a set at both its ends. */
    static String trim(String text, IntPredicate inSet) {
        int[] runes = text.codePoints().toArray();
        int from = 0;
        int to = runes.length;
        while (from < to && inSet.test(runes[from])) {
            from++;
        }
        while (to > from && inSet.test(runes[to - 1])) {
            to--;
        }
        return new String(runes, from, to - from);
    }

    /** The bytes of the text, each taken for a character of its own, as some of sprig's helpers do. */
    static int[] bytesAsRunes(String text) {
        byte[] bytes = Utf8.encode(text);
        int[] runes = new int[bytes.length];
        Arrays.setAll(runes, i -> bytes[i] & 0xff);
        return runes;
    }
}
