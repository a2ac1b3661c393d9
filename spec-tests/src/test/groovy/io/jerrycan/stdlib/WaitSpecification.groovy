package io.jerrycan.stdlib

import io.fabric8.kubernetes.api.model.ConfigMapBuilder

/** A spec of {@code Wait} and {@code WaitV2}, which wait for ConfigMaps; how conditions are written has a spec of its own. */
abstract class WaitSpecification extends FunctionSpecification {
    static final OPEN = [new Wait(), '{{ eq "{ $.data.gate }" "open" }}']
    static final OPEN_V2 = [new WaitV2(), '{{ eq .data.gate "open" }}']

    def createMap(String name, Map data) {
        client.resource(new ConfigMapBuilder()
            .withNewMetadata().withName(name).withNamespace(namespace).endMetadata().withData(data).build()).create()
    }

    def setGate(String name, String value) {
        client.configMaps().inNamespace(namespace).withName(name).edit { it.data.gate = value; it }
    }

    def reference(String name) { [apiVersion: 'v1', resource: 'configmaps', name: name, namespace: namespace] }

    def on(String name, String condition) { [condition: condition, objectReference: reference(name)] }

    def args(Map conditions, String timeout = '60s') { [timeout: timeout, conditions: conditions] }
}
