package io.jerrycan.engine;

import io.jerrycan.model.ActionFlow;
import io.jerrycan.model.PhaseFlow;
import io.jerrycan.source.SourcePos;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A digest of records by what they hold: equal for equal models, whatever file or process they come from. */
final class ContentDigest {
    /** Looked up once for each class: a large blueprint has thousands of records, and each run has a digest. */
    private static final ClassValue<List<Method>> ACCESSORS = new ClassValue<>() {
        @Override
        protected List<Method> computeValue(Class<?> type) {
            return Arrays.stream(type.getRecordComponents())
                    .map(RecordComponent::getAccessor)
                    .toList();
        }
    };

    private final MessageDigest digest;

    private ContentDigest(MessageDigest digest) {
        this.digest = digest;
    }

    /**
     * SHA-256 in hexadecimal. Of records, collections, maps in their order, optionals and plain values; no
     * positions, and nothing of what a blueprint does not use: a record of it must fit after Jerrycan has learnt more.
     */
    static String of(Object content) {
        try {
            ContentDigest digest = new ContentDigest(MessageDigest.getInstance("SHA-256"));
            digest.add(content);
            return HexFormat.of().formatHex(digest.digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static boolean saysNothing(Object content) {
        return content instanceof PhaseFlow phase && phase.isNone()
                || content instanceof ActionFlow action && action.isNone();
    }

    private void add(Object content) {
        if (content instanceof SourcePos || saysNothing(content)) {
            return;
        } else if (content instanceof Record record) {
            open('(', record.getClass().getSimpleName());
            for (Method accessor : ACCESSORS.get(record.getClass())) {
                add(value(record, accessor));
            }
        } else if (content instanceof Map<?, ?> map) {
            open('{', "");
            map.forEach((key, value) -> {
                add(key);
                add(value);
            });
        } else if (content instanceof Collection<?> items) {
            open('[', "");
            items.forEach(this::add);
        } else if (content instanceof Optional<?> optional) {
            open('?', "");
            optional.ifPresent(this::add);
        } else {
            open('=', String.valueOf(content));
        }
        digest.update((byte) ')');
    }

    /** The length keeps two texts from being taken for one. */
    private void open(char kind, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        digest.update((kind + String.valueOf(bytes.length) + ":").getBytes(StandardCharsets.UTF_8));
        digest.update(bytes);
    }

    private static Object value(Record record, Method accessor) {
        try {
            return accessor.invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
