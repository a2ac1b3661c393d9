package io.jerrycan.cluster;

import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import io.fabric8.kubernetes.api.model.NamedExtension;
import io.fabric8.kubernetes.client.utils.Serialization;

/**
 * Reads the extensions of a kubeconfig, which are other programs' own, as plain maps. The client library would make objects of
 * their kinds, for which it looks at each of the 600 kinds that it has: that takes 35 ms of a cold start.
 */
abstract class PlainExtensions {
    @JsonDeserialize(using = JsonDeserializer.None.class)
    Object extension;

    @JsonDeserialize(using = JsonDeserializer.None.class)
    abstract void setExtension(Object extension);

    /** Must come before the first kubeconfig is read. */
    @SuppressWarnings("deprecation") // it has no other way to the mapper that kubeconfigs are read with
    static void read() {
        Serialization.jsonMapper().addMixIn(NamedExtension.class, PlainExtensions.class);
    }
}
