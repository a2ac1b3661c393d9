package io.jerrycan.groovy.eval;

import io.jerrycan.groovy.reference.ArtifactHandle;
import io.jerrycan.groovy.reference.ConfigMapReference;
import io.jerrycan.groovy.reference.ListReference;
import io.jerrycan.groovy.reference.PhaseHandle;
import io.jerrycan.groovy.reference.Reference;
import io.jerrycan.groovy.reference.SecretReference;
import io.jerrycan.groovy.reference.TimeReference;
import io.jerrycan.groovy.reference.Words;
import io.jerrycan.groovy.reference.WorkloadReference;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** All names that can be called on a value. */
public final class Vocabulary {
    private static final List<Class<?>> WITH_METHODS = List.of(
            ArtifactHandle.class,
            ConfigMapReference.class,
            ListReference.class,
            PhaseHandle.class,
            Reference.class,
            SecretReference.class,
            TimeReference.class,
            WorkloadReference.class);

    private Vocabulary() {}

    /** Groovy's own methods that are part of the language, by the kind of value that has them. */
    public static Map<String, Set<String>> dataMethods() {
        return KnownMethods.byKind();
    }

    public static Set<String> methods() {
        Set<String> names = KnownMethods.names();
        WITH_METHODS.forEach(type -> names.addAll(Words.of(type).methodNames()));
        return names;
    }
}
