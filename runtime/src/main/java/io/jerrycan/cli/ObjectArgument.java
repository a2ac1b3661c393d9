package io.jerrycan.cli;

import io.jerrycan.model.ObjectReference;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the name of an object, as {@link ObjectReference#parse} does. */
final class ObjectArgument implements ITypeConverter<ObjectReference> {
    @Override
    public ObjectReference convert(String text) {
        try {
            return ObjectReference.parse(text);
        } catch (IllegalArgumentException malformed) {
            throw new TypeConversionException(malformed.getMessage());
        }
    }

    /** Reads {@code NAMESPACE/NAME}, for Profiles, Secrets and ConfigMaps. */
    static final class Named implements ITypeConverter<ObjectReference> {
        @Override
        public ObjectReference convert(String text) {
            String[] parts = text.split("/", -1);
            if (parts.length != 2 || parts[0].isEmpty() || parts[1].isEmpty()) {
                throw new TypeConversionException("'" + text + "' names no object; write NAMESPACE/NAME");
            }
            return ObjectReference.of("", parts[0], parts[1]);
        }
    }
}
