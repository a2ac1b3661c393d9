package io.jerrycan.engine

import io.fabric8.kubernetes.api.model.ConfigMap
import io.fabric8.kubernetes.api.model.Secret
import io.fabric8.kubernetes.api.model.SecretBuilder
import io.jerrycan.engine.record.Target
import io.jerrycan.function.TemplateParams.PhaseParams
import io.jerrycan.model.ActionSpec
import io.jerrycan.model.ObjectReference
import io.jerrycan.model.Value.Text

/** Knows its objects without a cluster. */
class FakeParams implements ParamsSource {
    References references = References.NONE
    Target target = Target.of([kind: 'Deployment', spec: [replicas: 3L]])
    Map<String, Secret> secrets = [:]
    final List<String> read = [].asSynchronized()

    @Override
    References readReferences(ActionSpec action) {
        read << 'references'
        references
    }

    @Override
    Target readTarget(ActionSpec action) {
        read << 'target'
        target
    }

    @Override
    PhaseParams readObjects(Map<String, ObjectReference> objects) {
        Map<String, Secret> found = objects.collectEntries { name, reference ->
            String wanted = reference.name().map(Text::text).orElse('')
            read << "secret $wanted".toString()
            if (!secrets[wanted]) {
                throw new ParamsFailure("secrets \"$wanted\" not found")
            }
            [name, secrets[wanted]]
        }
        new PhaseParams(found, [:] as Map<String, ConfigMap>, Optional.empty())
    }

    static Secret secret(String name, Map<String, String> data) {
        new SecretBuilder().withNewMetadata().withName(name).withNamespace('orders').endMetadata()
            .withType('Opaque').withData(data.collectEntries { key, value -> [key, value.bytes.encodeBase64().toString()] }).build()
    }
}
