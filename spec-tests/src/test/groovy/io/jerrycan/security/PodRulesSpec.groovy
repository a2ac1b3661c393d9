package io.jerrycan.security

import groovy.json.JsonOutput
import groovy.json.JsonSlurper
import io.jerrycan.function.PodSecurity
import io.jerrycan.stdlib.security.PodRules
import spock.lang.Requires
import spock.lang.Specification

/** Our rules of the Pod Security Standards beside the verdicts of Kubernetes' own. */
class PodRulesSpec extends Specification {
    static final VERDICTS = new File('src/test/resources/security/verdicts.json')
    static final LEVELS = [PodSecurity.BASELINE, PodSecurity.RESTRICTED]

    def samples = PodSamples.all()

    static Map verdicts() { new JsonSlurper().parse(VERDICTS) }

    static boolean allows(PodSecurity level, Map pod) { PodRules.violations(level, pod.spec, pod.metadata.annotations).empty }

    def "#level judges every sample as Kubernetes 1.35 does"() {
        given:
        def right = verdicts()[level.toString()].collectEntries { name, reasons -> [name, reasons.empty] }

        expect:
        samples.collectEntries { name, pod -> [name, allows(level, pod)] } == right

        where:
        level << LEVELS
    }

    def "there are samples that each level allows, and samples that it does not"() {
        expect:
        verdicts().baseline.count { !it.value.empty } >= 20
        verdicts().restricted.count { !it.value.empty } > verdicts().baseline.count { !it.value.empty }
        verdicts().restricted.count { it.value.empty } >= 20
    }

    def "a value of a wrong type is not allowed, whatever it may be taken for: #change"() {
        given:
        def pod = samples['nothing']
        pod.spec.containers[0].securityContext += change

        expect:
        !allows(PodSecurity.RESTRICTED, pod)

        where:
        change << [[privileged: 'yes'], [privileged: 1], [privileged: 'true'], [privileged: [true]], [runAsUser: '0'], [runAsUser: '00'],
                   [runAsUser: 'x'], [runAsNonRoot: 'no'], [runAsNonRoot: 1], [allowPrivilegeEscalation: 'perhaps'],
                   [capabilities: [drop: 'ALL']], [seccompProfile: [type: ['Unconfined']]]]
    }

    @Requires(value = { sys['pod-security'] == 'kubernetes' }, reason = 'Kubernetes is asked with -Dpod-security=kubernetes; it needs Go')
    def "the verdicts are those of Kubernetes itself"() {
        given:
        def asked = LEVELS.collectEntries { level ->
            [level.toString(), [samples.keySet() as List, KubernetesVerdicts.of("$level", samples.values() as List)].transpose().collectEntries()]
        }
        if (!VERDICTS.exists()) {
            VERDICTS.text = JsonOutput.prettyPrint(JsonOutput.toJson(asked)) + '\n'
        }

        expect:
        asked == verdicts()
    }
}
