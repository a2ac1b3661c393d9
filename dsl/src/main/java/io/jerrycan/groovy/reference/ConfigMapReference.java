package io.jerrycan.groovy.reference;

/** A ConfigMap of a phase or of the ActionSet. */
public final class ConfigMapReference implements Structure {
    private final String what;
    private final Expression configMap;
    private final Origin origin;

    private ConfigMapReference(String key, Expression configMap, Origin origin) {
        this.what = "configMap '" + key + "'";
        this.configMap = configMap;
        this.origin = origin;
    }

    /** One that the ActionSet hands over. */
    public static ConfigMapReference ofActionSet(String key) {
        return new ConfigMapReference(key, Expression.path(".ConfigMaps").key(key), Origin.ANYWHERE);
    }

    static ConfigMapReference of(String key, Expression phase, Origin origin) {
        return new ConfigMapReference(key, phase.member("ConfigMaps").key(key), origin);
    }

    @Override
    public String what() {
        return what;
    }

    @Word(usage = "settings.data('path')", help = "one value; nothing when there is no such key")
    public Reference data(String key) {
        return getData().getAt(key);
    }

    @Word(usage = "settings.data.path", help = "one value; fails at run time when there is no such key")
    public DataReference getData() {
        return new DataReference(what, configMap.member("Data"), Sensitivity.PLAIN, origin, false);
    }

    @Word(usage = "settings.name", help = "name of the ConfigMap")
    public Reference getName() {
        return new Reference(configMap.member("Name"), Sensitivity.PLAIN, origin);
    }

    @Word(usage = "settings.namespace", help = "namespace of the ConfigMap")
    public Reference getNamespace() {
        return new Reference(configMap.member("Namespace"), Sensitivity.PLAIN, origin);
    }
}
