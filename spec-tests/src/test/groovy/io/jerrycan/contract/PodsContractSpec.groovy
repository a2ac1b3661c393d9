package io.jerrycan.contract

/** Pods as the API server sees them; nothing here needs a node. */
class PodsContractSpec extends ContractSpecification {

    private static Map container(Map more = [:]) {
        [name: 'main', image: 'tools:1', command: ['sleep', '600']] + more
    }

    /** On no node, so that it stays as it is made. */
    private Map pod(String name, Map spec = [:]) {
        [apiVersion: 'v1', kind: 'Pod', metadata: [name: name], spec: [containers: [container()], nodeSelector: [none: 'such']] + spec]
    }

    def "a new pod is pending and gets its defaults"() {
        when:
        def pod = created(core('pods'), pod('defaults', [containers: [container(image: 'tools', ports: [[containerPort: 80]],
            env: [[name: 'N', valueFrom: [fieldRef: [fieldPath: 'metadata.name']]]])]]))

        then:
        pod.status.phase == 'Pending'
        pod.status.qosClass == 'BestEffort'
        with(pod.spec) {
            restartPolicy == 'Always'
            terminationGracePeriodSeconds == 30
            dnsPolicy == 'ClusterFirst'
            serviceAccountName == 'default'
            schedulerName == 'default-scheduler'
            securityContext == [:]
            enableServiceLinks
        }
        with(pod.spec.containers[0]) {
            imagePullPolicy == 'Always'
            terminationMessagePath == '/dev/termination-log'
            terminationMessagePolicy == 'File'
            resources == [:]
            ports == [[containerPort: 80, protocol: 'TCP']]
            env[0].valueFrom.fieldRef == [apiVersion: 'v1', fieldPath: 'metadata.name']
        }
    }

    def "requests default to limits"() {
        expect:
        created(core('pods'), pod('limits', [containers: [container(resources: [limits: [memory: '64Mi']])]])).spec.containers[0].resources ==
            [limits: [memory: '64Mi'], requests: [memory: '64Mi']]
    }

    def "a pod that is wrong is refused: #field"() {
        expect:
        with(failure(post(core('pods'), pod('wrong', spec)))) {
            code == 422
            reason == 'Invalid'
            [cause, field] in causes
        }

        where:
        field                                      | cause                    | spec
        'spec.containers'                          | 'FieldValueRequired'     | [containers: []]
        'spec.containers[0].name'                  | 'FieldValueRequired'     | [containers: [container(name: '')]]
        'spec.containers[0].name'                  | 'FieldValueInvalid'      | [containers: [container(name: 'Not_A_Name')]]
        'spec.containers[1].name'                  | 'FieldValueDuplicate'    | [containers: [container(), container()]]
        'spec.containers[0].image'                 | 'FieldValueRequired'     | [containers: [[name: 'main']]]
        'spec.containers[0].volumeMounts[0].name'  | 'FieldValueNotFound'     | [containers: [container(volumeMounts: [[name: 'none', mountPath: '/x']])]]
        'spec.containers[0].volumeMounts[0].mountPath' | 'FieldValueRequired' | [volumes: [[name: 'v', emptyDir: [:]]], containers: [container(volumeMounts: [[name: 'v']])]]
        'spec.containers[0].volumeMounts[1].mountPath' | 'FieldValueInvalid'  | [volumes: [[name: 'v', emptyDir: [:]]], containers: [container(volumeMounts: [[name: 'v', mountPath: '/x'], [name: 'v', mountPath: '/x']])]]
        'spec.volumes[1].name'                     | 'FieldValueDuplicate'    | [volumes: [[name: 'v', emptyDir: [:]], [name: 'v', emptyDir: [:]]]]
        'spec.restartPolicy'                       | 'FieldValueNotSupported' | [restartPolicy: 'Sometimes']
        'spec.containers[0].imagePullPolicy'       | 'FieldValueNotSupported' | [containers: [container(imagePullPolicy: 'Maybe')]]
        'spec.containers[0].env[0].name'           | 'FieldValueRequired'     | [containers: [container(env: [[value: 'x']])]]
        'spec.activeDeadlineSeconds'               | 'FieldValueInvalid'      | [activeDeadlineSeconds: 0]
        'spec.initContainers[0].name'              | 'FieldValueDuplicate'    | [initContainers: [container()]]
    }

    def "several mistakes are all told"() {
        when:
        def answer = failure(post(core('pods'), pod('wrong', [restartPolicy: 'Sometimes', containers: [[name: 'a'], [image: 'x']]])))

        then:
        answer.code == 422
        answer.causes.toSet().containsAll([['FieldValueRequired', 'spec.containers[0].image'], ['FieldValueRequired', 'spec.containers[1].name']])
        answer.message.startsWith('Pod "wrong" is invalid: [spec.')
    }

    def "a pod keeps its spec, but for what may change"() {
        given:
        created(core('pods'), pod('kept'))

        expect:
        with(patch(STRATEGIC, core('pods/kept'), [spec: [containers: [[name: 'main', command: ['true']]]]])) {
            code == 422
            body.message.startsWith('Pod "kept" is invalid: spec: Forbidden: pod updates may not change fields other than ' +
                '`spec.containers[*].image`,`spec.initContainers[*].image`,`spec.activeDeadlineSeconds`,`spec.tolerations` (only additions to existing tolerations)')
            body.details.causes*.field == ['spec']
        }
        patch(STRATEGIC, core('pods/kept'), [spec: [containers: [[name: 'main', image: 'tools:2']]]]).body.spec.containers[0].image == 'tools:2'
        patch(MERGE, core('pods/kept'), [metadata: [labels: [a: 'b']]]).body.metadata.labels == [a: 'b']
        patch(MERGE, core('pods/kept'), [spec: [activeDeadlineSeconds: 60]]).body.spec.activeDeadlineSeconds == 60
        patch(MERGE, core('pods/kept'), [spec: [nodeName: 'elsewhere']]).code == 422
    }

    def "a pod on no node goes at once"() {
        given:
        created(core('pods'), pod('quick'))

        expect:
        delete(core('pods/quick')).code == 200
        get(core('pods/quick')).code == 404
    }

    def "pods are found by the fields that a kubelet and an engine ask for"() {
        given:
        if (get(core('pods/found')).code == 404) {
            created(core('pods'), pod('found'))
        }

        expect:
        get(core("pods?fieldSelector=${encode(selector)}")).body.items*.metadata*.name.contains('found')

        where:
        selector << ['status.phase=Pending', 'spec.nodeName=', 'spec.restartPolicy=Always', 'metadata.name=found,status.phase!=Running',
                     'spec.serviceAccountName=default']
    }

    def "a pod names a service account that is there"() {
        expect:
        failure(post(core('pods'), pod('nobody', [serviceAccountName: 'nobody']))) == [code: 403, reason: 'Forbidden',
            message: "pods \"nobody\" is forbidden: error looking up service account $namespace/nobody: serviceaccount \"nobody\" not found".toString()]
    }

    def "#what of a pod that is not there, or not so, is refused"() {
        given:
        if (get(core('pods/two')).code == 404) {
            created(core('pods'), pod('two', [containers: [container(), container(name: 'side')]]))
        }

        expect:
        failure(server.send('GET', core("pods/$query"))) == [code: code, reason: reason, message: message]

        where:
        what   | query                                          || code | reason       | message
        'exec' | 'none/exec?command=true&stdout=true'           || 404  | 'NotFound'   | 'pods "none" not found'
        'exec' | 'two/exec?command=true&container=x&stdout=true' || 400 | 'BadRequest' | 'container x is not valid for pod two'
        'exec' | 'two/exec?command=true&stdout=true'            || 400  | 'BadRequest' | 'a container name must be specified for pod two, choose one of: [main side]'
        'log'  | 'none/log'                                     || 404  | 'NotFound'   | 'pods "none" not found'
        'log'  | 'two/log?container=x'                          || 400  | 'BadRequest' | 'container x is not valid for pod two'
        'log'  | 'two/log'                                      || 400  | 'BadRequest' | 'a container name must be specified for pod two, choose one of: [main side]'
    }

    def "#options of a log are refused"() {
        given:
        if (get(core('pods/logged')).code == 404) {
            created(core('pods'), pod('logged'))
        }

        expect:
        with(get(core("pods/logged/log?$options"))) {
            code == 422
            body.reason == 'Invalid'
            body.message == message
        }

        where:
        options                                             || message
        'tailLines=-1'                                      || 'PodLogOptions "logged" is invalid: tailLines: Invalid value: -1: must be greater than or equal to 0'
        'limitBytes=0'                                      || 'PodLogOptions "logged" is invalid: limitBytes: Invalid value: 0: must be greater than 0'
        'sinceSeconds=-1'                                   || 'PodLogOptions "logged" is invalid: sinceSeconds: Invalid value: -1: must be greater than 0'
        'sinceSeconds=1&sinceTime=2020-01-01T00%3A00%3A00Z' || 'PodLogOptions "logged" is invalid: []: Forbidden: at most one of `sinceTime` or `sinceSeconds` may be specified'
    }

    def "a pod on no node has an empty log, and runs no commands"() {
        given:
        created(core('pods'), pod('idle'))

        expect:
        get(core('pods/idle/log')) == [code: 204, body: '', warnings: []]
        failure(get(core('pods/idle/exec?command=true&stdout=true'))) ==
            [code: 400, reason: 'BadRequest', message: 'pod idle does not have a host assigned']
    }
}
