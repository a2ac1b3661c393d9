package io.jerrycan.spec

import io.fabric8.kubernetes.client.KubernetesClient
import io.jerrycan.function.TemplateParams.NamedObject
import spock.lang.Specification

class RecordingContextSpec extends Specification {
    def context = RecordingContext.of(Stub(KubernetesClient))

    def "a member that parameters have not is refused, and those that they have are told"() {
        when:
        context.withParams(option: [:], times: '')

        then:
        def e = thrown(IllegalArgumentException)
        e.message == 'template parameters have no option, times; they have statefulSet, deployment, deploymentConfig, pvc, namespace, ' +
            'object, artifactsIn, configMaps, secrets, profile, time, options, podOverride, podLabels, podAnnotations, phases, ' +
            'deferPhase, currentPhase, flow'
    }

    def "members that are given stand in place of the others, which stay"() {
        when:
        def params = context.withParams(options: [size: '3']).withParams(podLabels: [a: 'b']).params()

        then:
        params.options() == [size: '3']
        params.podLabels() == [a: 'b']
        params.time() == context.params().time()
    }

    def "a member that may be absent is given as it is, or as null"() {
        given:
        def object = new NamedObject('data', 'orders')

        expect:
        context.withParams(pvc: object).params().pvc() == Optional.of(object)
        context.withParams(pvc: Optional.of(object)).withParams(pvc: null).params().pvc() == Optional.empty()
    }
}
