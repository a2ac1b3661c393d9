package io.jerrycan.template.value;

/**
 * The value of a key that is not there, Go's invalid {@code reflect.Value}: prints as {@code <no value>}, and a field of
 * it is absent too. It is not {@code null}: a field of a null is an error.
 */
public enum Absent {
    ABSENT
}
