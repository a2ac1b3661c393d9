package io.jerrycan.stdlib.pod

import io.fabric8.kubernetes.api.model.ContainerBuilder
import io.fabric8.kubernetes.api.model.EnvVarBuilder
import io.fabric8.kubernetes.api.model.PodBuilder
import io.jerrycan.function.KnownSecrets
import spock.lang.Specification

class EnvSecretsSpec extends Specification {
    static final KnownSecrets KNOWN = new KnownSecrets() {
        void add(String value) {}
        String mask(String text) { text.replace('hunter2', '***').replace('pa$$(A)s$(A)word', '***') }
    }

    static env(Map<String, String> variables) { variables.collect { name, value -> new EnvVarBuilder().withName(name).withValue(value).build() } }

    EnvSecrets of(Map<String, String> ofInit, Map<String, String> ofMain) {
        EnvSecrets.of(new PodBuilder().withNewMetadata().withName('job').withNamespace('ns').endMetadata().withNewSpec()
            .withInitContainers(new ContainerBuilder().withName('init').withEnv(env(ofInit)).build())
            .withContainers(new ContainerBuilder().withName('main').withEnv(env(ofMain)).build()).endSpec().build(), KNOWN)
    }

    static List<String> shown(List containers) {
        containers[0].env.collect { "${it.name}=${it.value ?: "<${it.valueFrom?.secretKeyRef?.key}>"}".toString() }
    }

    def "a pod without secrets in its environment needs none, and stays as it is"() {
        when:
        def safe = of([A: '$(B)'], [B: 'x$$y'])

        then:
        safe.secret().empty
        shown(safe.pod().spec.containers) == ['B=x$$y']
    }

    def "a value with a secret comes from one, in init containers too"() {
        when:
        def safe = of([LOGIN: 'root:hunter2'], [LOGIN: 'user:hunter2', HOST: 'db'])

        then:
        shown(safe.pod().spec.initContainers) == ['LOGIN=<init.LOGIN>']
        shown(safe.pod().spec.containers) == ['LOGIN=<main.LOGIN>', 'HOST=db']
        safe.secret().get().stringData == ['init.LOGIN': 'root:hunter2', 'main.LOGIN': 'user:hunter2']
        safe.secret().get().metadata.name == 'job'
    }

    def "a value that refers to others keeps its references, and no secret: #value"() {
        when:
        def safe = of([:], [A: 'a', V: value])

        then:
        shown(safe.pod().spec.containers) == ['A=a', *shown]
        safe.secret().get().stringData == data

        where:
        value                       | shown                                          || data
        '$(A):hunter2'              | ['V_1=<main.V_1>', 'V=$(A)$(V_1)']             || ['main.V_1': ':hunter2']
        'hunter2@$(A)/$(B)?hunter2' | ['V_1=<main.V_1>', 'V_2=<main.V_2>', 'V=$(V_1)$(A)/$(B)$(V_2)'] || ['main.V_1': 'hunter2@', 'main.V_2': '?hunter2']
        '$$(A):hunter2'             | ['V=<main.V>']                                 || ['main.V': '$(A):hunter2']
        'a$$b:hunter2'              | ['V=<main.V>']                                 || ['main.V': 'a$$b:hunter2']
        '$$(A) $(A) hunter2'        | ['V_1=<main.V_1>', 'V=$$(A) $(A)$(V_1)']       || ['main.V_1': ' hunter2']
    }

    def "what looks like a reference inside a secret is a part of it"() {
        when:
        def safe = of([:], [A: 'a', V: 'user:pa$$(A)s$(A)word'])

        then:
        shown(safe.pod().spec.containers) == ['A=a', 'V=<main.V>']
        !shown(safe.pod().spec.containers).toString().contains('word')
    }

    def "names that are there already are not taken"() {
        expect:
        shown(of([:], [V_1: 'mine', V: 'hunter2$(V_1)']).pod().spec.containers) == ['V_1=mine', 'V_2=<main.V_2>', 'V=$(V_2)$(V_1)']
    }
}
